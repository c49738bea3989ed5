import "server-only";
import type { Schedule } from "@/domain/assignment/schedule";
import type { BookCell, BookLearner } from "@/domain/gradebook/book";
import { stateOf } from "@/domain/gradebook/cells";
import { type AssignmentRow, scheduleOf } from "@/server/assignments/assigned";
import type { MembershipRow } from "@/server/classes/find-class";
import { readClass, type StoredClass, type Which } from "./read-class";
import type { StoredColumn } from "./read-columns";

/** A student of the gradebook, and the dates that hold for them in each column; null: not set for them. */
export type StoredLearner = { learner: BookLearner; schedules: (Schedule | null)[] };

/** Each student's cell in each column, as it stands now. In no order. */
export async function readLearners(classId: string, columns: readonly StoredColumn[], which: Which, now: number): Promise<StoredLearner[]> {
  const lessons = columns.flatMap(({ column, assignment }) => (column.isReading && assignment.lessonSlug !== null ? [assignment.lessonSlug] : []));
  const stored = await readClass(classId, lessons, which);
  const cellOf = new Map(stored.cells.map((cell) => [`${cell.assignmentId} ${cell.membershipId}`, cell]));
  const exceptionsOf = groupedBy(stored.exceptions);
  const targetsOf = groupedBy(stored.targets);
  const readBy = new Map<string, StoredClass["read"]>();
  for (const section of stored.read) readBy.set(section.userId, [...(readBy.get(section.userId) ?? []), section]);

  // Nearly all students have the usual dates: those are worked out once for a column and time factor.
  const usual = new Map<string, Schedule>();
  const usualFor = (assignment: AssignmentRow, membership: MembershipRow): Schedule => {
    const name = `${assignment.id} ${membership.timeFactor}`;
    const schedule = usual.get(name) ?? scheduleOf(assignment, membership, []);
    usual.set(name, schedule);
    return schedule;
  };

  return stored.people.map((membership) => {
    const own = stored.groupsOf.get(membership.id) ?? [];
    const concerns = (row: { membershipId: string | null; groupId: string | null }) =>
      row.membershipId === membership.id || (row.groupId !== null && own.some(({ id }) => id === row.groupId));
    const places = columns.map((stands) => {
      const { assignment } = stands;
      const cell = cellOf.get(`${assignment.id} ${membership.id}`);
      const isSet = assignment.audience === "class" || (targetsOf.get(assignment.id) ?? []).some(concerns);
      // Work that was done stays, also when it is no longer set for this student.
      if (!isSet && !cell) return { cell: null, schedule: null };
      const exceptions = exceptionsOf.get(assignment.id)?.filter(concerns) ?? [];
      const schedule = exceptions.length === 0 ? usualFor(assignment, membership) : scheduleOf(assignment, membership, exceptions);
      return { cell: cellIn(stands, cell, readBy.get(membership.userId) ?? [], schedule, now), schedule };
    });
    const { id: membershipId, name, externalId, timeFactor, removedAt } = membership;
    const group = own.map((each) => each.name).join(", ") || null;
    return {
      learner: { membershipId, name, group, externalId, timeFactor, removedAt, cells: places.map(({ cell }) => cell) },
      schedules: places.map(({ schedule }) => schedule),
    };
  });
}

function groupedBy<Row extends { assignmentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.assignmentId, [...(groups.get(row.assignmentId) ?? []), row]);
  return groups;
}

/** A lesson alone is done once every section is marked as read; it earns nothing. */
function cellIn(
  { column, assignment, sections }: StoredColumn,
  cell: StoredClass["cells"][number] | undefined,
  read: StoredClass["read"],
  { dueAt, closesAt }: Schedule,
  now: number,
): BookCell {
  const excused = cell?.excusedAt != null;
  const common = { assignmentId: column.id, attemptId: cell?.countedAttemptId ?? cell?.openAttemptId ?? null };
  if (!column.isReading) {
    const lateMs = cell?.lateMs ?? 0;
    const state = stateOf({ submitted: cell?.submittedAt != null, open: cell?.openAttemptId != null, late: lateMs > 0, excused, dueAt, closesAt, now });
    return { ...common, state, share: cell?.share ?? null, lateMs };
  }
  const doneAt = read.filter(({ lesson, section }) => lesson === assignment.lessonSlug && sections.includes(section)).map((done) => done.doneAt);
  const submitted = sections.length > 0 && doneAt.length >= sections.length;
  const lateMs = submitted && dueAt !== null ? Math.max(0, Math.max(...doneAt) - dueAt) : 0;
  return { ...common, state: stateOf({ submitted, open: doneAt.length > 0, late: lateMs > 0, excused, dueAt, closesAt, now }), share: null, lateMs };
}
