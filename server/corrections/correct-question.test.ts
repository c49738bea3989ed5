import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz } from "@/db/factories";
import { assignments, auditEntries, quizzes } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getAttempt } from "@/server/attempts/get-attempt";
import { readQuizVersion } from "@/server/questions/question-versions";
import { correctQuestion, type Correction } from "./correct-question";
import { findSetQuestion } from "./find-question";
import { choiceDraft, makeTestClass, now, type TestClass } from "./test-class";

const database = await useTestDatabase();
const note = { en: "The map has been redrawn." };
const toB: Correction = { response: { chosen: ["b"] }, note };

const correct = (own: TestClass, itemId: string, correction: Correction = toB) =>
  correctQuestion(own.taught, { assignmentId: own.assignment.id, itemId, correction, now });
const setVersion = async (id: string) => (await database.read.select().from(assignments).where(eq(assignments.id, id)))[0]?.quizVersionId ?? "";
const fieldsOf = (fields: Record<string, string>) => ({ fields: new URLSearchParams(fields), note });

describe("correcting a key", () => {
  it("changes no mark of what is handed in, and grades what is started from now on", async () => {
    const own = await makeTestClass(database);
    const [before, open] = [await own.sit("a"), await makeMember(database, own.taught.id)];
    const openId = await own.start(open);
    expect(await correct(own, own.choice)).toMatchObject({ ok: true });
    expect([await own.marks(before.attemptId), await own.share(before.member)]).toEqual([[2, 4], 0.5]);

    const [old, fresh] = [await own.sit("a"), await own.sit("b")];
    expect([await own.marks(old.attemptId), await own.marks(fresh.attemptId)]).toEqual([[0, 4], [2, 4]]);
    // What was open keeps the key it was given.
    await own.answer(open, openId, { [own.choice]: { chosen: ["a"] } });
    await own.handIn(open, openId);
    expect(await own.marks(openId)).toEqual([2, 4]);
  });

  it("explains new attempts by the new key, with the note where the author's words would contradict it", async () => {
    const own = await makeTestClass(database);
    await correct(own, own.choice);
    const { member, attemptId } = await own.sit("b");
    const view = await getAttempt(member.userId, attemptId, "ar", now);
    expect(view?.items[0]?.disclosure).toMatchObject({
      verdict: "right",
      explanations: [
        { id: "a", verdict: "passed-over", why: note.en },
        { id: "b", verdict: "right", why: note.en },
        { id: "c", verdict: "passed-over", why: "why c" },
      ],
    });
  });

  it("leaves the site's quiz and other classes as they are", async () => {
    const own = await makeTestClass(database);
    const { class: other } = await makeClass(database);
    const theirs = await makeAssignment(database, other.id, own.quiz);
    await correct(own, own.choice);
    expect(await database.read.select().from(quizzes).where(eq(quizzes.slug, own.quiz.quizSlug))).toMatchObject([{ currentVersionId: own.quiz.id }]);
    expect(await setVersion(theirs.id)).toBe(own.quiz.id);
  });

  it("reads the question's own form, and keeps both of two corrections made at once", async () => {
    const own = await makeTestClass(database);
    const both = [correct(own, own.choice, fieldsOf({ "answer.chosen": "c" })), correct(own, own.statement, fieldsOf({ "answer.answer": "false" }))];
    expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
    const member = await makeMember(database, own.taught.id);
    const attemptId = await own.start(member);
    await own.answer(member, attemptId, { [own.choice]: { chosen: ["c"] }, [own.statement]: { answer: false } });
    await own.handIn(member, attemptId);
    expect(await own.marks(attemptId)).toEqual([3, 4]);
  });

  it("can be corrected again, also back to the first answer", async () => {
    const own = await makeTestClass(database);
    await correct(own, own.choice);
    await correct(own, own.choice, { response: { chosen: ["a"] }, note: { ar: "كان الجواب الأول هو الصحيح." } });
    expect(await own.marks((await own.sit("a")).attemptId)).toEqual([2, 4]);
  });

  it("tells the class's log once, from which version to which", async () => {
    const own = await makeTestClass(database);
    const made = await correct(own, own.choice);
    const told = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, own.taught.id));
    expect(told).toMatchObject([
      { userId: own.teacherId, action: "question-corrected", details: { question: 1, from: own.versionOf(own.choice), to: made?.ok && made.questionVersionId } },
    ]);
  });

  it.each<[string, (own: TestClass) => string, Correction]>([
    ["key-incomplete", ({ choice }) => choice, { response: { chosen: [] }, note }],
    ["key-incomplete", ({ choice }) => choice, { response: "b", note }],
    ["key-incomplete", ({ text }) => text, fieldsOf({})],
    ["key-unchanged", ({ choice }) => choice, { response: { chosen: ["a"] }, note }],
    ["no-newer-version", ({ choice }) => choice, { site: true }],
  ])("is refused with %s", async (reason, itemOf, correction) => {
    const own = await makeTestClass(database);
    expect(await correct(own, itemOf(own), correction)).toEqual({ ok: false, reason });
    expect(await setVersion(own.assignment.id)).toBe(own.quiz.id);
  });

  it("is refused where every option would be right", async () => {
    const own = await makeTestClass(database);
    const prompt = { ...(choiceDraft("x").prompt as object), multiple: true };
    const quiz = await makeQuiz(database, { slug: `${own.quiz.quizSlug}-multiple`, questions: [choiceDraft("x", { prompt })] });
    const { id } = await makeAssignment(database, own.taught.id, quiz);
    const correction = { response: { chosen: ["a", "b", "c"] }, note };
    expect(await correctQuestion(own.taught, { assignmentId: id, itemId: "x", correction, now })).toEqual({ ok: false, reason: "key-unusable" });
  });

  it("is not there for another class's teacher, nor for a question that the quiz lacks", async () => {
    const [own, other] = [await makeTestClass(database), await makeTestClass(database)];
    expect(await correctQuestion(other.taught, { assignmentId: own.assignment.id, itemId: own.choice, correction: toB, now })).toBeNull();
    expect(await correct(own, other.choice)).toBeNull();
    expect(await setVersion(own.assignment.id)).toBe(own.quiz.id);
  });

  it("is refused to a teacher who is answering the question now: trying keys would find the right one", async () => {
    const own = await makeTestClass(database);
    await makeAttempt(database, own.teacherId, own.quiz);
    expect(await correct(own, own.choice, { response: { chosen: ["a"] }, note })).toEqual({ ok: false, reason: "keys-while-open" });
  });
});

describe("the site's own newer version", () => {
  const isOffered = async (own: TestClass) => (await correct(own, own.choice, { site: true }))?.ok;
  const publish = (own: TestClass, right: string) => {
    const key = { right: [right], feedback: (choiceDraft("x").key as { feedback: object }).feedback };
    return makeQuiz(database, { slug: own.quiz.quizSlug, questions: own.questions.map((draft) => (draft.questionId === own.choice ? { ...draft, key } : draft)) });
  };

  it("is taken for new attempts, with the site's own explanations", async () => {
    const own = await makeTestClass(database);
    const published = await publish(own, "c");
    expect(await isOffered(own)).toBe(true);
    const { items } = await readQuizVersion(await setVersion(own.assignment.id));
    // The other questions stay as they were set.
    expect(items.map(({ questionVersionId }) => questionVersionId)).toEqual([published.items[0]?.questionVersionId, own.versionOf(own.text), own.versionOf(own.statement)]);
    expect(await own.marks((await own.sit("c")).attemptId)).toEqual([2, 4]);
    expect(await isOffered(own)).toBe(false);
  });

  it("is none where the class corrected just that one, and is one again when the site corrects it too", async () => {
    const own = await makeTestClass(database);
    await correct(own, own.choice);
    expect(await isOffered(own)).toBe(false);
    await publish(own, "c");
    expect(await isOffered(own)).toBe(true);
  });
});

describe("a question of an assignment", () => {
  it("is known by its place and weight, and by the version that new attempts get", async () => {
    const own = await makeTestClass(database);
    const made = await correct(own, own.choice);
    const set = await findSetQuestion(own.taught, own.assignment.id, own.choice);
    expect(set).toMatchObject({ number: 1, weight: 2, access: { ok: true }, question: { versionId: made?.ok && made.questionVersionId, correction: { note } } });
  });
});
