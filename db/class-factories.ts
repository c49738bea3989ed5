import { v7 as uuid } from "uuid";
import { reviewPresets } from "@/domain/assignment/review-rules";
import type { Database } from "./client";
import { makeAccount, makeUser, type QuizRow } from "./factories";
import { assignments, classes, memberships, reports } from "./schema/tables";

type Some<Row> = Partial<Row>;
export type ClassRow = typeof classes.$inferSelect;
export type MembershipRow = typeof memberships.$inferSelect;
export type AssignmentRow = typeof assignments.$inferSelect;

/** A class with a teacher who has an account; `teacherId` names another. */
export async function makeClass(
  database: Database,
  values: Some<typeof classes.$inferInsert> & { teacherId?: string } = {},
): Promise<{ class: ClassRow; teacherId: string }> {
  const { teacherId: given, ...own } = values;
  const teacherId = given ?? (await makeAccount(database, `teacher-${uuid()}`)).id;
  // The code's uniqueness is all that matters here: two random letters would collide.
  const row = { id: uuid(), name: "History 10b", timeZone: "UTC", code: uuid(), createdAt: Date.now(), ...own };
  const [written] = await database.read.insert(classes).values(row).returning();
  if (!written) throw new Error("the class was not written");
  await makeMember(database, written.id, { userId: teacherId, role: "teacher", name: "Teacher" });
  return { class: written, teacherId };
}

/** A student, and the guest they are, unless told otherwise. */
export async function makeMember(database: Database, classId: string, values: Some<typeof memberships.$inferInsert> = {}): Promise<MembershipRow> {
  const userId = values.userId ?? (await makeUser(database)).id;
  const row = { id: uuid(), classId, role: "student" as const, name: `Student ${uuid().slice(-6)}`, joinedAt: Date.now(), ...values, userId };
  const [written] = await database.read.insert(memberships).values(row).returning();
  if (!written) throw new Error("the member was not written");
  return written;
}

/** The quiz, for the whole class, with no dates and everything shown at once. */
export async function makeAssignment(
  database: Database,
  classId: string,
  quiz: QuizRow,
  values: Some<typeof assignments.$inferInsert> = {},
): Promise<AssignmentRow> {
  const now = Date.now();
  const row = {
    id: uuid(),
    classId,
    quizSlug: quiz.quizSlug,
    quizVersionId: quiz.id,
    behaviour: quiz.behaviour,
    latePolicy: { kind: "accept" as const },
    reviewRules: reviewPresets["at-once"],
    createdAt: now,
    updatedAt: now,
    ...values,
  };
  const [written] = await database.read.insert(assignments).values(row).returning();
  if (!written) throw new Error("the assignment was not written");
  return written;
}

export type ReportRow = typeof reports.$inferSelect;

/** An open report of a claim, for the administrators unless told otherwise. */
export async function makeReport(database: Database, userId: string, values: Some<typeof reports.$inferInsert> = {}): Promise<ReportRow> {
  const row = { id: uuid(), userId, lesson: "what-the-article-reports", claimId: "S-001", text: "This cannot be right.", createdAt: Date.now(), ...values };
  const [written] = await database.read.insert(reports).values(row).returning();
  if (!written) throw new Error("the report was not written");
  return written;
}
