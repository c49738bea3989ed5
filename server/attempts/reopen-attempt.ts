import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { attempts } from "@/db/schema/tables";
import { scheduleOf } from "@/server/assignments/assigned";
import { type MomentInput, readMoment } from "@/server/assignments/assignment-input";
import { extensionOfStudent, type StudentExtension } from "@/server/assignments/extension-of-student";
import { deadlineOfAttempt, refreshDeadlines } from "@/server/assignments/refresh-deadlines";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { type LoadedAttempt, loadAttemptOfClass } from "./load-attempt";
import { mendAttempt, type Mended } from "./mend-attempt";

export type Reopened = Mended<"another-attempt-open" | "student-removed"> | { ok: false; reason: "invalid-input"; fields: FieldProblem[] };

type Reopening = { attemptId: string; eventId: string; reason: string; /** Moves this student's dates to then, where they end before. */ until: MomentInput };

/**
 * Opens a handed-in attempt again: the same attempt, with its whole time limit from now on. Nothing that was answered is
 * lost. null: no such attempt in this class.
 */
export async function reopenAttempt(taught: TaughtClass, { attemptId, eventId, reason, until: given }: Reopening, now: number): Promise<Reopened> {
  const until = readMoment(given, taught.timeZone);
  if (until === "unreadable") return { ok: false, reason: "invalid-input", fields: [{ path: "until", problem: "no-such-time" }] };
  if (until !== null && until <= now) return { ok: false, reason: "invalid-input", fields: [{ path: "until", problem: "date-past" }] };
  const database = await getDatabase();
  let extension: StudentExtension | null = null;
  let refusal: "another-attempt-open" | "student-removed" | null = null;

  const reopened = await mendAttempt(taught, {
    attemptId,
    now,
    // Looked at anew at each try: the student may have begun another attempt meanwhile.
    async load() {
      const loaded = await loadAttemptOfClass(taught.id, attemptId);
      if (!loaded?.assigned) return null;
      const { assignment, membership } = loaded.assigned;
      refusal = membership.removedAt !== null ? "student-removed" : (await isAnotherOpen(loaded)) ? "another-attempt-open" : null;
      extension = await extensionOfStudent(database, { assignment, membershipId: membership.id, by: taught.by }, { until, addMs: 0, addAttempts: 0 }, now);
      return loaded;
    },
    eventFor: () => (refusal ? null : { id: eventId, type: "attempt-reopened", reason, by: taught.by, at: now }),
    entryFor: (after) => ({ action: "attempt-reopened", details: { number: after.row.number, reason, until } }),
    also({ row, assigned }) {
      if (!assigned || !extension) return [];
      const schedule = scheduleOf(assigned.assignment, assigned.membership, extension.exceptions);
      const deadlineAt = deadlineOfAttempt(schedule, row.openedAt, now);
      return [...extension.statements, database.read.update(attempts).set({ deadlineAt }).where(eq(attempts.id, row.id))];
    },
  });
  if (reopened?.ok && !refusal && until !== null) await refreshOthers(reopened.after, now);
  return reopened && refusal ? { ok: false, reason: refusal } : reopened;
}

/** The new dates hold for this student's other attempts too: how late they were. */
async function refreshOthers({ row }: LoadedAttempt, now: number): Promise<void> {
  const database = await getDatabase();
  const which = { assignmentId: row.assignmentId ?? "", membershipId: row.membershipId ?? "" };
  await database.write(await refreshDeadlines(which, now));
}

/** One open attempt a student and assignment: the database holds to it as well. */
async function isAnotherOpen({ row }: LoadedAttempt): Promise<boolean> {
  const { read } = await getDatabase();
  const open = await read
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        eq(attempts.assignmentId, row.assignmentId ?? ""),
        eq(attempts.membershipId, row.membershipId ?? ""),
        isNull(attempts.submittedAt),
        isNull(attempts.setAsideAt),
        ne(attempts.id, row.id),
      ),
    )
    .limit(1);
  return open.length > 0;
}
