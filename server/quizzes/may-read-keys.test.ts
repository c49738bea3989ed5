import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeAttempt, makeQuiz, makeUser, type QuizRow, trueFalseDraft } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { findKeyAccess, mayReadKeys } from "./may-read-keys";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22, 9);

let quiz: QuizRow;
let other: QuizRow;
beforeAll(async () => {
  quiz = await makeQuiz(database, { slug: "keys", questions: [trueFalseDraft("one"), trueFalseDraft("two")] });
  other = await makeQuiz(database, { slug: "other-keys", questions: [trueFalseDraft("three")] });
});

const newTeacher = async () => (await makeClass(database)).teacherId;
const may = async (userId: string, slug = "keys") => {
  const answer = await mayReadKeys(userId, slug);
  return answer?.ok ? "may" : (answer?.reason ?? null);
};

/** The teacher of one class who is a student of another, where the quiz is set. */
async function teacherWhoLearns(set: Parameters<typeof makeAssignment>[3] = {}, member: Parameters<typeof makeMember>[2] = {}) {
  const userId = await newTeacher();
  const { class: learnt } = await makeClass(database);
  await makeMember(database, learnt.id, { userId, ...member });
  await makeAssignment(database, learnt.id, quiz, set);
  return userId;
}

describe("keys outside an attempt", () => {
  it("are for people who teach some class, and for administrators", async () => {
    expect(await may(await newTeacher())).toBe("may");
    expect(await may((await makeAccount(database, "admin", { isAdmin: true })).id)).toBe("may");
  });

  it("are for no guest, no account without a class, no student, and nobody who has stopped teaching", async () => {
    const { class: taught } = await makeClass(database);
    const student = await makeMember(database, taught.id);
    const removed = await makeMember(database, taught.id, { role: "teacher", removedAt: now });
    const account = await makeAccount(database, "no-class");
    for (const userId of [(await makeUser(database)).id, account.id, student.userId, removed.userId, "nobody"]) expect(await may(userId)).toBe("keys-for-teachers");
  });

  it("stay closed to a teacher for whom the quiz is set elsewhere, whether or not they have begun, and whomever there it is for", async () => {
    expect(await may(await teacherWhoLearns())).toBe("keys-while-student");
    expect(await may(await teacherWhoLearns({ opensAt: now + 1e9 }))).toBe("keys-while-student");
    expect(await may(await teacherWhoLearns({ audience: "chosen" }))).toBe("keys-while-student");
  });

  it("open again once they have left that class, or its teacher has taken the work back", async () => {
    expect(await may(await teacherWhoLearns({}, { removedAt: now }))).toBe("may");
    expect(await may(await teacherWhoLearns({ withdrawnAt: now }))).toBe("may");
  });

  it("stay closed while one's own attempt is open, and open with handing in", async () => {
    const userId = await newTeacher();
    await makeAttempt(database, userId, other);
    await makeAttempt(database, userId, quiz, { submittedAt: now });
    expect(await may(userId)).toBe("may");
    await makeAttempt(database, userId, quiz);
    expect(await may(userId)).toBe("keys-while-open");
  });

  it("stay closed in another quiz that asks the same question, and only of that question", async () => {
    const userId = await teacherWhoLearns();
    await makeQuiz(database, { slug: "shared", questions: [trueFalseDraft("two"), trueFalseDraft("four")] });
    expect(await may(userId, "shared")).toBe("keys-while-student");
    expect(await may(userId, "other-keys")).toBe("may");
    const access = await findKeyAccess(userId);
    expect(access.ok && [...access.sealed]).toEqual([["one", "keys-while-student"], ["two", "keys-while-student"]]);
  });

  it("of a quiz that does not exist are nobody's", async () => {
    expect(await may(await newTeacher(), "none")).toBeNull();
  });
});
