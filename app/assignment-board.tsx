import type { ReactNode } from "react";
import { formStateOf } from "@/app/form-state";
import { AssignmentScreen } from "@/components/live/assignment-screen";
import { choiceOf } from "@/components/live/standing-address";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { findAssignment } from "@/server/assignments/find-assignment";
import { getStanding } from "@/server/assignments/get-standing";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import type { Viewer } from "@/server/sessions/viewer";

type Asked = { classId: string; assignmentId: string };

/** The class and the assignment, for those who run it. */
async function findSet(viewer: Viewer | null, { classId, assignmentId }: Asked) {
  const taught: TaughtClass | null = await findTaughtClass(viewer, classId);
  const assignment = taught && (await findAssignment(taught, assignmentId));
  return taught && assignment ? { taught, assignment } : null;
}

/** What an assignment is called, for those who run its class; else null. */
export async function setTitle(viewer: Viewer | null, asked: Asked, locale: Locale): Promise<string | null> {
  const set = await findSet(viewer, asked);
  return set && assignmentTitle(set.assignment, locale);
}

/** An assignment's page for those who run its class; null for everybody else. */
export async function assignmentBoard(
  viewer: Viewer | null,
  asked: Asked,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
  locale: Locale,
): Promise<ReactNode> {
  const set = await findSet(viewer, asked);
  const standing = set && (await getStanding(set.taught, set.assignment.id, locale, Date.now()));
  if (!set || !standing) return null;
  const { taught, assignment } = set;
  const query = await searchParams;
  const { draft, ...outcome } = await formStateOf(searchParams, viewer, locale);
  const messages = messagesOf(locale);
  return (
    <AssignmentScreen
      head={taught}
      assignment={{ ...assignment, title: await assignmentTitle(assignment, locale) }}
      standing={standing}
      choice={choiceOf(query)}
      extendFor={typeof query.for === "string" ? query.for : null}
      draft={draft}
      outcome={outcome}
      locale={locale}
      messages={messages}
      t={translator(messages, locale)}
    />
  );
}
