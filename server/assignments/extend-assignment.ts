import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/client";
import { assignmentExceptions, assignments, memberships } from "@/db/schema/tables";
import { type Extension, extensionOf } from "@/domain/assignment/extension";
import type { Schedule } from "@/domain/assignment/schedule";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import type { FieldProblem } from "@/server/reply";
import type { AssignmentRow } from "./assigned";
import type { ExtensionInput } from "./extension-input";
import { readMoment } from "./assignment-input";
import { extensionOfStudent } from "./extension-of-student";
import { findAssignment } from "./find-assignment";
import { refreshDeadlines } from "./refresh-deadlines";

export type Extended =
  | { ok: true; changed: Partial<Schedule> }
  | { ok: false; reason: "nothing-to-extend" }
  | { ok: false; reason: "invalid-input"; fields: FieldProblem[] }
  | null;

/**
 * More time or more attempts for one student, or for all: then exceptions with dates of their own move as well. Attempts
 * under way run on at once. null: no such assignment in this class.
 */
export async function extendAssignment(taught: TaughtClass, assignmentId: string, input: ExtensionInput, now: number): Promise<Extended> {
  const assignment = await findAssignment(taught, assignmentId);
  if (!assignment) return null;
  const until = readMoment(input.until, taught.timeZone);
  if (until === "unreadable") return { ok: false, reason: "invalid-input", fields: [{ path: "until", problem: "no-such-time" }] };
  if (until !== null && until <= now) return { ok: false, reason: "invalid-input", fields: [{ path: "until", problem: "date-past" }] };
  const extension: Extension = { until, addMs: input.addMinutes * 60_000, addAttempts: input.addAttempts };
  const { membershipId } = input;

  const found = membershipId === null ? await forAll(taught, assignment, extension, now) : await forStudent(taught, assignment, membershipId, extension, now);
  if (found === "not-in-class") return { ok: false, reason: "invalid-input", fields: [{ path: "membershipId", problem: "not-in-class" }] };
  if (found.statements.length === 0) return { ok: false, reason: "nothing-to-extend" };
  const database = await getDatabase();
  await database.write(found.statements);
  await database.write(await refreshDeadlines({ assignmentId, ...(membershipId !== null && { membershipId }) }, now));
  announce(assignmentId);
  return { ok: true, changed: found.changed };
}

type Found = { changed: Partial<Schedule>; statements: Statement[] };

const titleIn = ({ title, quizSlug, lessonSlug }: AssignmentRow) => title || (quizSlug ?? lessonSlug);

async function forStudent(
  taught: TaughtClass,
  assignment: AssignmentRow,
  membershipId: string,
  extension: Extension,
  now: number,
): Promise<Found | "not-in-class"> {
  const database = await getDatabase();
  const [student] = await database.read
    .select({ name: memberships.name })
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt)));
  if (!student) return "not-in-class";
  const { changed, statements } = await extensionOfStudent(database, { assignment, membershipId, by: taught.by }, extension, now);
  const details = { assignmentId: assignment.id, title: titleIn(assignment), name: student.name, ...changed };
  return { changed, statements: statements.length === 0 ? [] : [...statements, audit(database, taught, "exception-set", details, now)] };
}

async function forAll(taught: TaughtClass, assignment: AssignmentRow, extension: Extension, now: number): Promise<Found> {
  const database = await getDatabase();
  const { read } = database;
  const changed = extensionOf(assignment, extension, now);
  const held = await read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, assignment.id));
  const moved = held.flatMap(({ id, changes }) => {
    const more = extensionOf(changes, extension, now);
    return Object.keys(more).length === 0 ? [] : [read.update(assignmentExceptions).set({ changes: { ...changes, ...more }, createdAt: now }).where(eq(assignmentExceptions.id, id))];
  });
  const names = Object.keys(changed) as (keyof Schedule)[];
  if (names.length + moved.length === 0) return { changed, statements: [] };
  const details = {
    assignmentId: assignment.id,
    title: titleIn(assignment),
    changed: names.join(" "),
    ...Object.fromEntries(names.flatMap((name) => [[`${name}.from`, assignment[name]], [`${name}.to`, changed[name] ?? null]])),
  };
  return {
    changed,
    statements: [
      read.update(assignments).set({ ...changed, updatedAt: now }).where(eq(assignments.id, assignment.id)),
      ...moved,
      audit(database, taught, "assignment-changed", details, now),
    ],
  };
}

const audit = (
  database: Parameters<typeof auditStatement>[0],
  taught: TaughtClass,
  action: "exception-set" | "assignment-changed",
  details: Record<string, string | number | null>,
  now: number,
): Statement => auditStatement(database, { classId: taught.id, by: taught.by, action, details, now });
