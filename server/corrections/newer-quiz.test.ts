import { describe, expect, it } from "vitest";
import { makeQuiz } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { getAssignment } from "@/server/assignments/get-assignment";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { readQuizVersion } from "@/server/questions/question-versions";
import { correctQuestion } from "./correct-question";
import { makeTestClass, now, type TestClass } from "./test-class";

const database = await useTestDatabase();

const correct = (own: TestClass) =>
  correctQuestion(own.taught, { assignmentId: own.assignment.id, itemId: own.choice, correction: { response: { chosen: ["b"] }, note: { en: "Redrawn." } }, now });
const detailsOf = async (own: TestClass) => (await getAssignment(own.taught, own.assignment.id)) ?? expect.fail("no assignment");
const versionsOf = async (own: TestClass) => {
  const { items } = await readQuizVersion((await detailsOf(own)).assignment.quizVersionId ?? "");
  return new Map(items.map(({ itemId, questionVersionId }) => [itemId, questionVersionId]));
};

describe("a quiz that a class has corrected", () => {
  it("is not out of date for that: there is no newer one to take", async () => {
    const own = await makeTestClass(database);
    await correct(own);
    expect((await detailsOf(own)).hasNewVersion).toBe(false);
    const before = await versionsOf(own);
    expect(await updateAssignment(own.taught, own.assignment.id, { useNewVersion: true }, now)).toEqual({ ok: true, changed: [] });
    expect(await versionsOf(own)).toEqual(before);
  });

  it("takes a newer one without the wrong key, and with every question that is new", async () => {
    const own = await makeTestClass(database);
    const corrected = await correct(own);
    const published = await makeQuiz(database, { slug: own.quiz.quizSlug, questions: own.questions });
    // The choice is as it was; the rest of the quiz has been published anew.
    const original = own.quiz.items.find(({ itemId }) => itemId === own.choice)?.questionVersionId ?? "";
    const items = published.items.map((item) => (item.itemId === own.choice ? { ...item, questionVersionId: original } : item));
    await database.client.execute({ sql: "update quiz_versions set items = ? where id = ?", args: [JSON.stringify(items), published.id] });

    expect((await detailsOf(own)).hasNewVersion).toBe(true);
    expect(await updateAssignment(own.taught, own.assignment.id, { useNewVersion: true }, now)).toMatchObject({ ok: true });
    const after = await versionsOf(own);
    expect(after.get(own.choice)).toBe(corrected?.ok && corrected.questionVersionId);
    expect(after.get(own.text)).toBe(published.items.find(({ itemId }) => itemId === own.text)?.questionVersionId);
    expect((await detailsOf(own)).hasNewVersion).toBe(false);
  });
});
