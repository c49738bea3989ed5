import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { getContent } from "@/content/load";
import { classes, memberships } from "@/db/schema/tables";
import type { Locale, Localized } from "@/domain/locale";
import type { Reported, ReportSubject } from "@/domain/reports/report";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { loadAttempt } from "@/server/attempts/load-attempt";
import { getDatabase } from "@/server/database";

/** The class whose teachers answer a report. */
export type Readers = { classId: string; name: string; timeZone: string };

export type FoundSubject = {
  subject: ReportSubject;
  /** The lesson that it belongs to, and for a question the very version that was given. */
  lesson: string;
  questionVersionId: string | null;
  /** null: the administrators. */
  readers: Readers | null;
};

/** What this person wants to report, and who will read it. null: not there, or somebody else's attempt. */
export function findSubject(userId: string | null, reported: Reported, locale: Locale): Promise<FoundSubject | null> {
  return "claimId" in reported ? findClaim(userId, reported, locale) : findQuestion(userId, reported, locale);
}

async function findClaim(userId: string | null, { claimId, lesson }: { claimId: string; lesson: string }, locale: Locale): Promise<FoundSubject | null> {
  const { claims, lessons } = getContent();
  const [claim, entry] = [claims.get(claimId), lessons.get(lesson)];
  if (!claim || !entry) return null;
  const subject = { kind: "claim" as const, claimId, lesson, text: claim.text[locale], title: entry.lesson.title[locale] };
  return { subject, lesson, questionVersionId: null, readers: userId === null ? null : await findReaders(userId, null) };
}

async function findQuestion(userId: string | null, { attemptId, itemId }: { attemptId: string; itemId: string }, locale: Locale): Promise<FoundSubject | null> {
  const loaded = userId === null ? null : await loadAttempt(userId, attemptId);
  const question = loaded?.questions.get(itemId);
  if (!userId || !loaded || !question) return null;
  const { assigned, plan, quiz, state } = loaded;
  const subject = {
    kind: "question" as const,
    attemptId,
    itemId,
    // The stem is the one part every kind of prompt has.
    stem: (question.prompt as { stem: Localized }).stem[locale],
    number: plan.items.findIndex((item) => item.itemId === itemId) + 1,
    title: assigned ? await assignmentTitle(assigned.assignment, locale) : quiz.title[locale],
    isHandedIn: state.status === "submitted",
  };
  const readers = await findReaders(userId, assigned?.assignment.classId ?? null);
  return { subject, lesson: question.origin.lesson, questionVersionId: question.versionId, readers };
}

/** The class of the work; for what belongs to none, the one they joined last. An archived class is read by nobody any more. */
async function findReaders(userId: string, classId: string | null): Promise<Readers | null> {
  const { read } = await getDatabase();
  const [found] = await read
    .select({ classId: classes.id, name: classes.name, timeZone: classes.timeZone })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.role, "student"),
        isNull(memberships.removedAt),
        isNull(classes.archivedAt),
        classId === null ? undefined : eq(classes.id, classId),
      ),
    )
    .orderBy(desc(memberships.joinedAt))
    .limit(1);
  return found ?? null;
}
