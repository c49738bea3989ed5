import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeQuiz, shortTextDraft, trueFalseDraft } from "@/db/factories";
import { assignments } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { itemFiguresOf } from "@/domain/item-analysis/item-figures";
import { quizFiguresOf } from "@/domain/item-analysis/quiz-figures";
import { teach } from "@/server/attempts/class-attempt.test-data";
import type { TaughtClass } from "@/server/classes/find-class";
import { doWork } from "@/server/test-work";
import { analyseAssignment } from "./analyse-assignment";
import { listAnalysed } from "./list-analysed";

const database = await useTestDatabase();
const now = Date.parse("2026-11-20T12:00:00Z");

let taught: TaughtClass;
let ids: [string, string, string];
let set: Awaited<ReturnType<typeof makeAssignment>>;
let quiz: Awaited<ReturnType<typeof makeQuiz>>;

const draftsOf = ([one, two, three]: [string, string, string]) => [trueFalseDraft(one), trueFalseDraft(two, { weight: 2 }), shortTextDraft(three, "Idlib")];

beforeEach(async () => {
  const made = await makeClass(database);
  taught = await teach(made.teacherId, made.class.id);
  ids = [`a-${uuid()}`, `b-${uuid()}`, `c-${uuid()}`];
  quiz = await makeQuiz(database, { slug: `quiz-${uuid()}`, questions: draftsOf(ids) });
  set = await makeAssignment(database, taught.id, quiz, { title: "Quiz 1" });
});

/** A new student's attempt: right or wrong, right or wrong, a text; null leaves a question blank. */
async function answer(first: boolean | null, second: boolean | null, text: string | null) {
  const member = await makeMember(database, taught.id);
  const given = [first === null ? [] : [[ids[0], { answer: first }]], second === null ? [] : [[ids[1], { answer: second }]], text === null ? [] : [[ids[2], { text }]]].flat();
  return { member, attemptId: await doWork(set, member, Object.fromEntries(given) as Record<string, unknown>, now) };
}

const analyse = (which: "first" | "all" = "first") => analyseAssignment(taught, { assignmentId: set.id, which, locale: "en" });

describe("the analysis of a quiz's questions", () => {
  it("gives the figures of the domain for the marks that count", async () => {
    const table = [
      await answer(true, true, "Idlib"),
      await answer(true, false, "Aleppo"),
      await answer(false, false, "aleppo"),
      await answer(true, true, null),
    ].map(({ attemptId }, at) => ({ id: attemptId, fractions: [[1, 1, 1], [1, 0, 0], [0, 0, 0], [1, 1, 0]][at] ?? [] }));
    const report = await analyse();
    const expected = {
      items: ids.map((itemId, at) => ({ itemId, weight: [1, 2, 1][at] ?? 0, guessFraction: [0.5, 0.5, null][at] ?? null })),
      attempts: table.map(({ id, fractions }) => ({ id, fractions: Object.fromEntries(ids.map((itemId, at) => [itemId, fractions[at] ?? 0])) })),
    };
    expect(report?.figures).toEqual(quizFiguresOf(expected));
    expect(report?.items.map(({ figures }) => figures)).toEqual(itemFiguresOf(expected));
    // 3 of 4 right; (4 + 1 + 0 + 3) / 4 marks
    expect(report?.items[0]?.figures.facility).toBe(0.75);
    expect(report?.figures.mean).toBe(2);
  });

  it("counts each answer by all, the best and the weakest third, and groups wrong texts", async () => {
    await answer(true, true, "Idlib");
    await answer(true, false, "Aleppo");
    await answer(false, false, "  ALEPPO ");
    const report = await analyse();
    const counts = report?.items[0]?.answers?.rows.map(({ words, fraction, count, top, bottom }) => [words, fraction, count, top, bottom]);
    expect(counts).toEqual([["True", 1, 2, 1, 0], ["False", 0, 1, 0, 1]]);
    expect(report?.items[2]?.answers).toMatchObject({ wrongTexts: [{ text: "aleppo", count: 2 }], textsAdvice: "texts.repeated", blank: 0 });
    expect(report?.items[2]?.answers?.rows.map(({ words, count }) => [words, count])).toEqual([["idlib", 1]]);
  });

  it("takes each student's first attempt, or all when asked, and never an open one", async () => {
    const { member } = await answer(false, null, null);
    await doWork(set, member, { [ids[0]]: { answer: true } }, now + 1);
    await doWork(set, member, { [ids[0]]: { answer: true } }, now + 2, false);
    const [first, all] = [await analyse(), await analyse("all")];
    expect([first?.figures.attempts, first?.items[0]?.figures.facility]).toEqual([1, 0]);
    expect([all?.figures.attempts, all?.items[0]?.figures.facility]).toEqual([2, 0.5]);
  });

  it("stays computable with a corrected key, and leaves out attempts that were given other questions", async () => {
    await answer(true, true, "Idlib");
    const mended = await makeQuiz(database, { slug: quiz.quizSlug, questions: draftsOf(ids) });
    await database.read.update(assignments).set({ quizVersionId: mended.id }).where(eq(assignments.id, set.id));
    expect(await analyse()).toMatchObject({ leftOut: 0, figures: { attempts: 1 } });
    const another = await makeQuiz(database, { slug: quiz.quizSlug, questions: draftsOf([ids[0], ids[1], `d-${uuid()}`]) });
    await database.read.update(assignments).set({ quizVersionId: another.id }).where(eq(assignments.id, set.id));
    expect(await analyse()).toMatchObject({ leftOut: 1, figures: { attempts: 0, alpha: null, mean: null } });
  });

  it("is there before anybody has finished, with nothing to compute", async () => {
    const report = await analyse();
    expect(report).toMatchObject({ title: "Quiz 1", figures: { attempts: 0, mean: null }, items: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    expect(report?.items[0]?.answers?.rows.map(({ words, count }) => [words, count])).toEqual([["True", 0], ["False", 0]]);
  });

  it("keeps the answers from a teacher who learns with the same question elsewhere; the figures stay", async () => {
    await answer(true, true, "Idlib");
    const other = await makeClass(database);
    await makeAssignment(database, other.class.id, quiz);
    await makeMember(database, other.class.id, { userId: taught.by });
    const report = await analyse();
    expect(report?.items.every(({ answers }) => answers === null)).toBe(true);
    expect(report?.items[0]?.figures.facility).toBe(1);
  });

  it("is there for this class's quizzes alone", async () => {
    const other = await makeClass(database);
    const elsewhere = await makeAssignment(database, other.class.id, quiz);
    const reading = await makeAssignment(database, taught.id, quiz, { quizSlug: null, quizVersionId: null, lessonSlug: "who-says-so" });
    for (const assignmentId of [elsewhere.id, reading.id, "none"]) expect(await analyseAssignment(taught, { assignmentId, which: "first", locale: "en" })).toBeNull();
  });

  it("of a hundred attempts comes within 200 ms", async () => {
    for (let at = 0; at < 100; at++) await answer(at % 2 === 0, at % 3 === 0, at % 5 === 0 ? "Idlib" : `guess ${at % 7}`);
    await analyse();
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      await analyse();
      times.push(performance.now() - began);
    }
    expect(Math.min(...times)).toBeLessThan(200);
  }, 60_000);
});

describe("what there is to analyse", () => {
  it("is every quiz that is set, what was last handed in first", async () => {
    const second = await makeAssignment(database, taught.id, quiz, { title: "Quiz 2", dueAt: now });
    const member = await makeMember(database, taught.id);
    await doWork(second, member, {}, now);
    await doWork(set, member, {}, now + 1);
    await makeAssignment(database, taught.id, quiz, { title: "Never", dueAt: now - 1 });
    expect((await listAnalysed(taught, "en")).map(({ title, handedIn }) => [title, handedIn])).toEqual([["Quiz 1", 1], ["Quiz 2", 1], ["Never", 0]]);
  });
});
