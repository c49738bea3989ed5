import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { makeAssignment, makeClass, makeMember, makeReport } from "@/db/class-factories";
import type { Database } from "@/db/client";
import { assignmentExceptions, calendarLinks, categories, groups, invitations, quizzes, rosterImports } from "@/db/schema/tables";
import { makeAccount, makeAttempt, makeQuiz, makeSession, makeUser, trueFalseDraft } from "@/db/factories";

/** Everybody who may knock. */
export const roles = [
  "anonymous",
  "guest",
  "student",
  "removedMember",
  "otherStudent",
  "teacher",
  "coTeacher",
  "removedTeacher",
  "otherTeacher",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Two classes, with somebody in every role towards the first. */
export async function makeWorld(database: Database) {
  const account = async (start: string, values = {}) => (await makeAccount(database, `${start}-${uuid()}`, values)).id;
  const [coTeacherId, removedTeacherId, administratorId] = [await account("co"), await account("gone"), await account("admin", { isAdmin: true })];
  const { class: own, teacherId } = await makeClass(database);
  const { class: other, teacherId: otherTeacherId } = await makeClass(database);
  await makeMember(database, own.id, { userId: coTeacherId, role: "teacher", name: "Co-teacher" });
  await makeMember(database, own.id, { userId: removedTeacherId, role: "teacher", name: "Gone", removedAt: 1 });
  const student = await makeMember(database, own.id);
  const secondStudent = await makeMember(database, own.id);
  const removed = await makeMember(database, own.id, { removedAt: 1 });
  const otherStudent = await makeMember(database, other.id);

  const slug = `quiz-${uuid()}`;
  const quiz = await makeQuiz(database, { slug, questions: [trueFalseDraft(`${slug}-1`), trueFalseDraft(`${slug}-2`)] });
  const assignment = await makeAssignment(database, own.id, quiz);
  const attempt = (userId: string, membershipId: string, values = {}) =>
    makeAttempt(database, userId, quiz, { assignmentId: assignment.id, membershipId, number: 1, ...values });
  const openAttemptId = await attempt(student.userId, student.id);
  const doneAttemptId = await attempt(secondStudent.userId, secondStudent.id);

  const [group, category, exception, invitation, rosterImport, calendarLink] = [uuid(), uuid(), uuid(), uuid(), uuid(), uuid()];
  const classId = own.id;
  const [createdAt, createdBy] = [Date.now(), teacherId];
  await database.write([
    database.read.insert(groups).values({ id: group, classId, name: "Row by the window" }),
    database.read.insert(categories).values({ id: category, classId, name: "Quizzes", weight: 1 }),
    database.read
      .insert(assignmentExceptions)
      .values({ id: exception, assignmentId: assignment.id, membershipId: student.id, changes: { dueAt: null }, createdAt, createdBy }),
    database.read.insert(invitations).values({ id: invitation, classId, createdBy, createdAt, expiresAt: createdAt + 86_400_000 }),
    database.read
      .insert(rosterImports)
      .values({ id: rosterImport, classId, createdBy, createdAt, entries: [{ line: 1, name: "Nour", group: null, externalId: null }], problems: [] }),
    database.read.insert(calendarLinks).values({ id: calendarLink, userId: student.userId, createdAt }),
  ]);
  const ownQuiz = `class-${uuid()}`;
  await makeQuiz(database, { slug: ownQuiz });
  await database.write([database.read.update(quizzes).set({ classId }).where(eq(quizzes.slug, ownQuiz))]);
  const report = await makeReport(database, student.userId, { classId: own.id });

  const people: Record<Exclude<Role, "anonymous">, string> = {
    guest: (await makeUser(database)).id,
    student: student.userId,
    removedMember: removed.userId,
    otherStudent: otherStudent.userId,
    teacher: teacherId,
    coTeacher: coTeacherId,
    removedTeacher: removedTeacherId,
    otherTeacher: otherTeacherId,
    administrator: administratorId,
  };
  const tokens: Partial<Record<Role, string>> = {};
  for (const role of roles) if (role !== "anonymous") tokens[role] = (await makeSession(database, people[role])).token;
  const things = { ownQuiz, group, category, exception, invitation, rosterImport, calendarLink };
  return { ...things, own, other, student, secondStudent, removed, quiz, assignment, openAttemptId, doneAttemptId, itemId: `${slug}-1`, report, people, tokens };
}
