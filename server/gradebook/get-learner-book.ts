import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { attempts } from "@/db/schema/tables";
import { bookOf } from "@/domain/gradebook/book";
import type { LearnerBook, WorkedAttempt } from "@/domain/gradebook/working";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { readCategories, readColumns } from "./read-columns";
import { readLearners } from "./read-learners";

/** One student's gradebook with all that its total rests on, also a removed one's; null: no such student in this class. */
export async function getLearnerBook(taught: TaughtClass, membershipId: string, locale: Locale, now: number): Promise<LearnerBook | null> {
  const [columns, categories] = await Promise.all([readColumns(taught.id, locale), readCategories(taught.id)]);
  const [found] = await readLearners(taught.id, columns, { membershipId }, now);
  if (!found) return null;
  const { missingRule } = taught;
  const [row] = bookOf({ columns: columns.map(({ column }) => column), categories, learners: [found.learner], missingRule }).rows;
  if (!row) return null;
  const attemptsOf = await readAttempts(membershipId, columns.map(({ assignment }) => assignment.id));
  const works = columns.map(({ column, assignment: { counting, latePolicy, dueAt, closesAt } }, at) => {
    const schedule = found.schedules[at] ?? { dueAt, closesAt };
    const tried = attemptsOf.filter(({ assignmentId }) => assignmentId === column.id).map(({ attempt }) => attempt);
    return { column, cell: row.cells[at] ?? null, counting, latePolicy, dueAt: schedule.dueAt, closesAt: schedule.closesAt, attempts: tried };
  });
  return { row, works, categories, missingRule };
}

async function readAttempts(membershipId: string, assignmentIds: string[]): Promise<{ assignmentId: string | null; attempt: WorkedAttempt }[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select()
    .from(attempts)
    .where(and(inArray(attempts.assignmentId, assignmentIds), eq(attempts.membershipId, membershipId), isNull(attempts.setAsideAt)))
    .orderBy(asc(attempts.number), asc(attempts.openedAt));
  return rows.map(({ id, number, openedAt, submittedAt, earned, possible, lateMs, countedShare, assignmentId }) => ({
    assignmentId,
    attempt: { id, number: number ?? 1, openedAt, submittedAt, earned, possible, lateMs: lateMs ?? 0, countedShare },
  }));
}
