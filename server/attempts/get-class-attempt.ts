import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { attempts, memberships, users } from "@/db/schema/tables";
import type { ClassAttempt, Signed } from "@/domain/attempt/class-attempt";
import { markOf } from "@/domain/attempt/final-grade";
import { fractionOf } from "@/domain/grading/marks";
import type { Locale } from "@/domain/locale";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { teacherViewOf } from "./attempt-view";
import { closeIfOver } from "./close-if-over";
import { answerInWords, listAttemptLog } from "./list-attempt-log";
import { type LoadedAttempt, loadAttemptOfClass } from "./load-attempt";

/** A student's attempt with answers, marks, and all that happened to it. null: no such attempt in this class. */
export async function getClassAttempt(taught: TaughtClass, attemptId: string, locale: Locale, now: number): Promise<ClassAttempt | null> {
  const loaded = await closeIfOver(await loadAttemptOfClass(taught.id, attemptId), now);
  if (!loaded?.assigned) return null;
  const { row, state, assigned } = loaded;
  const [names, others, title] = await Promise.all([readNames(taught.id, loaded), readOthers(loaded), assignmentTitle(assigned.assignment, locale)]);
  const signed = <Said extends { by: string; at: number }>(said: Said | null): (Said & Signed) | null => said && { ...said, by: names.get(said.by) ?? "" };
  return {
    view: teacherViewOf(loaded, locale, now),
    student: { membershipId: assigned.membership.id, name: assigned.membership.name },
    assignment: { id: assigned.assignment.id, title },
    number: row.number,
    openedAt: row.openedAt,
    lateMs: row.lateMs ?? 0,
    countedShare: row.countedShare,
    answers: state.items.map((item) => ({
      answer: answerInWords(loaded, item.itemId, item.response, locale),
      weight: item.weight,
      mark: Math.round(fractionOf(markOf(item)) * item.weight * 100) / 100,
      override: signed(item.override && { reason: item.override.reason, by: item.override.by, at: item.override.at }),
      comment: signed(item.comment),
    })),
    comment: signed(state.comment),
    log: listAttemptLog(loaded, names, locale),
    others,
  };
}

/** Of those who mended it, as the class calls them. Whoever erased their account has no name any more. */
async function readNames(classId: string, { steps }: LoadedAttempt): Promise<Map<string, string>> {
  const ids = [...new Set(steps.flatMap((step) => ("by" in step ? [step.by] : [])))];
  const { read } = await getDatabase();
  const rows = await read
    .select({ id: users.id, displayName: users.displayName, name: memberships.name })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.classId, classId)))
    .where(inArray(users.id, ids));
  return new Map(rows.map(({ id, displayName, name }) => [id, name ?? displayName]));
}

async function readOthers({ row }: LoadedAttempt): Promise<ClassAttempt["others"]> {
  const { read } = await getDatabase();
  return read
    .select({ attemptId: attempts.id, number: attempts.number, submittedAt: attempts.submittedAt })
    .from(attempts)
    .where(
      and(
        eq(attempts.assignmentId, row.assignmentId ?? ""),
        eq(attempts.membershipId, row.membershipId ?? ""),
        isNull(attempts.setAsideAt),
        ne(attempts.id, row.id),
      ),
    )
    .orderBy(asc(attempts.number));
}
