import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz } from "@/db/factories";
import { auditEntries, itemResults, rulings } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import type { NotedRuling } from "@/domain/attempt/attempt";
import { getAttempt } from "@/server/attempts/get-attempt";
import { loadAttemptOfClass, loadRow } from "@/server/attempts/load-attempt";
import { applyEvents } from "@/server/attempts/apply-events";
import { overrideMark } from "@/server/attempts/override-mark";
import { reopenAttempt } from "@/server/attempts/reopen-attempt";
import { findTaughtClass } from "@/server/classes/find-class";
import { closeOverdue } from "@/server/clock/close-overdue";
import { applyRegrade } from "./apply-regrade";
import { correctQuestion } from "./correct-question";
import { previewRegrade } from "./preview-regrade";
import type { Regrade } from "./regraded-attempts";
import { regradeEvent } from "./rulings";
import { choiceDraft, makeTestClass, now, type TestClass } from "./test-class";

const database = await useTestDatabase();
const note = "The map has been redrawn.";
const everyone: NotedRuling = { kind: "everyone", note };
const drop: NotedRuling = { kind: "drop", note };
const acceptB: NotedRuling = { kind: "accept-also", answers: ['[["choice","b"]]'], note };

let count = 0;
const ofChoice = (own: TestClass, ruling: NotedRuling, more: Partial<Regrade> = {}): Regrade => ({
  id: `ruling-number-${(count += 1)}`,
  assignmentId: own.assignment.id,
  itemId: own.choice,
  questionVersionId: own.versionOf(own.choice),
  ruling,
  ...more,
});
const apply = (own: TestClass, regrade: Regrade, at = now) => applyRegrade(own.taught, regrade, at);
const preview = async (own: TestClass, regrade: Regrade) => {
  const previewed = await previewRegrade(own.taught, regrade, now);
  if (!previewed?.ok) throw new Error(`no preview: ${JSON.stringify(previewed)}`);
  return previewed.preview;
};
const correctTo = async (own: TestClass, chosen: string): Promise<NotedRuling> => {
  const correction = { response: { chosen: [chosen] }, note: { en: note } };
  const made = await correctQuestion(own.taught, { assignmentId: own.assignment.id, itemId: own.choice, correction, now });
  if (!made?.ok) throw new Error(`not corrected: ${JSON.stringify(made)}`);
  return { kind: "new-key", questionVersionId: made.questionVersionId, note };
};
const marksOfAll = (own: TestClass, sat: { attemptId: string }[]) => Promise.all(sat.map(({ attemptId }) => own.marks(attemptId)));

describe("a ruling", () => {
  it.each<[string, (own: TestClass) => Promise<NotedRuling> | NotedRuling, [number, number][]]>([
    ["accepting b as well", () => acceptB, [[2, 4], [2, 4], [0, 4]]],
    ["giving everyone the mark", () => everyone, [[2, 4], [2, 4], [2, 4]]],
    ["dropping the question", () => drop, [[0, 2], [0, 2], [0, 2]]],
    ["a new key", (own) => correctTo(own, "c"), [[0, 4], [0, 4], [2, 4]]],
  ])("%s does just what its dry run said, and the dry run nothing", async (_name, makeRuling, marks) => {
    const own = await makeTestClass(database);
    const sat = [await own.sit("a", "Amal"), await own.sit("b", "Basel"), await own.sit("c", "Camil")];
    const regrade = ofChoice(own, await makeRuling(own));
    const before = await marksOfAll(own, sat);
    const { changes, unchanged, overridden, open } = await preview(own, regrade);
    expect([await marksOfAll(own, sat), overridden, open]).toEqual([before, 0, 0]);

    expect(await apply(own, regrade)).toEqual({ ok: true, regraded: 3 });
    expect(await marksOfAll(own, sat)).toEqual(marks);
    const said = sat.map(({ attemptId }, index) => {
      const to = changes.find((change) => change.attemptId === attemptId)?.to;
      return to ? [to.earned, to.possible] : before[index];
    });
    expect(said).toEqual(marks);
    expect(changes.length + unchanged).toBe(3);
    for (const [index, { member }] of sat.entries()) expect(await own.share(member)).toBe((marks[index]?.[0] ?? NaN) / (marks[index]?.[1] ?? NaN));
  });

  it("is shown in its dry run with names, marks of the question and of the whole", async () => {
    const own = await makeTestClass(database);
    await own.sit("a", "Amal");
    const { attemptId } = await own.sit("b", "Basel");
    expect(await preview(own, ofChoice(own, acceptB))).toEqual({
      changes: [{ attemptId, name: "Basel", from: { mark: 0, weight: 2, earned: 0, possible: 4 }, to: { mark: 2, weight: 2, earned: 2, possible: 4 } }],
      unchanged: 1,
      overridden: 0,
      open: 0,
    });
  });

  it("reaches the figures that lists and statistics read", async () => {
    const own = await makeTestClass(database);
    const { attemptId } = await own.sit("b");
    await apply(own, ofChoice(own, acceptB));
    const results = await database.read.select().from(itemResults).where(eq(itemResults.attemptId, attemptId));
    expect(results.find(({ itemId }) => itemId === own.choice)).toMatchObject({ fraction: 1, questionVersionId: own.versionOf(own.choice) });
  });

  it("applied twice, one after the other or at once, is one step and one line in the log", async () => {
    const own = await makeTestClass(database);
    const { attemptId } = await own.sit("b");
    const regrade = ofChoice(own, acceptB);
    expect(await Promise.all([apply(own, regrade), apply(own, regrade), apply(own, regrade)])).toEqual(Array(3).fill({ ok: true, regraded: 1 }));
    await apply(own, regrade, now + 1000);
    expect(await own.steps(attemptId)).toEqual(["answer-saved", "attempt-submitted", "regraded"]);
    const told = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, own.taught.id));
    expect(told).toMatchObject([{ action: "regraded", userId: own.teacherId, details: { question: 1, ruling: "accept-also" } }]);
  });

  it("goes on where a crash between two attempts stopped it", async () => {
    const own = await makeTestClass(database);
    const [first, second] = [await own.sit("b"), await own.sit("b")];
    const regrade = ofChoice(own, acceptB);
    const row = { ...regrade, by: own.teacherId, at: now };
    await database.write([database.read.insert(rulings).values(row)]);
    const load = () => loadAttemptOfClass(own.taught.id, first.attemptId);
    await applyEvents({ attemptId: first.attemptId, load, eventsFor: (loaded) => [regradeEvent(loaded, row, undefined)].filter((event) => event !== null), now });
    expect(await marksOfAll(own, [first, second])).toEqual([[2, 4], [0, 4]]);

    expect(await apply(own, regrade, now + 5)).toEqual({ ok: true, regraded: 2 });
    expect(await marksOfAll(own, [first, second])).toEqual([[2, 4], [2, 4]]);
    expect(await own.steps(first.attemptId)).toEqual(["answer-saved", "attempt-submitted", "regraded"]);
  });

  it("takes the place of the one before, which finished late does not undo it", async () => {
    const own = await makeTestClass(database);
    const sat = [await own.sit("a"), await own.sit("b")];
    const earlier = ofChoice(own, drop);
    await apply(own, earlier);
    expect(await marksOfAll(own, sat)).toEqual([[0, 2], [0, 2]]);
    await apply(own, ofChoice(own, acceptB), now + 1);
    expect(await marksOfAll(own, sat)).toEqual([[2, 4], [2, 4]]);
    expect(await apply(own, earlier, now + 2)).toEqual({ ok: true, regraded: 0 });
    expect(await marksOfAll(own, sat)).toEqual([[2, 4], [2, 4]]);
  });

  it("is taken back by the key that the version was given with", async () => {
    const own = await makeTestClass(database);
    const sat = [await own.sit("a"), await own.sit("b")];
    await apply(own, ofChoice(own, everyone));
    await apply(own, ofChoice(own, { kind: "new-key", questionVersionId: own.versionOf(own.choice), note }), now + 1);
    expect(await marksOfAll(own, sat)).toEqual([[2, 4], [0, 4]]);
  });

  it("leaves a mark that a teacher gave, and holds once that is taken back", async () => {
    const own = await makeTestClass(database);
    const { attemptId } = await own.sit("b");
    const override = (mark: number | null, eventId: string) => overrideMark(own.taught, { attemptId, itemId: own.choice, eventId, mark, reason: "Half of it." }, now);
    await override(1, "by-hand-1");
    const regrade = ofChoice(own, everyone);
    expect(await preview(own, regrade)).toEqual({ changes: [], unchanged: 1, overridden: 1, open: 0 });
    await apply(own, regrade);
    expect(await own.marks(attemptId)).toEqual([1, 4]);
    await override(null, "by-hand-2");
    expect(await own.marks(attemptId)).toEqual([2, 4]);
  });

  it("takes a dropped question's marks out of the total, also one that was given by hand", async () => {
    const own = await makeTestClass(database);
    const { attemptId } = await own.sit("b");
    await overrideMark(own.taught, { attemptId, itemId: own.choice, eventId: "by-hand-3", mark: 1, reason: "Half." }, now);
    expect(await preview(own, ofChoice(own, drop))).toMatchObject({ changes: [{ from: { earned: 1, possible: 4 }, to: { mark: 0, weight: 0, earned: 0, possible: 2 } }], overridden: 1 });
    await apply(own, ofChoice(own, drop));
    expect(await own.marks(attemptId)).toEqual([0, 2]);
  });

  it("does not touch attempts that were given the corrected version", async () => {
    const own = await makeTestClass(database);
    const old = await own.sit("b");
    const newKey = await correctTo(own, "b");
    const fresh = await own.sit("a");
    expect(await preview(own, ofChoice(own, everyone))).toMatchObject({ changes: [{ attemptId: old.attemptId }], unchanged: 0 });
    expect(await apply(own, ofChoice(own, everyone))).toEqual({ ok: true, regraded: 1 });
    expect(await marksOfAll(own, [old, fresh])).toEqual([[2, 4], [0, 4]]);
    expect(await own.steps(fresh.attemptId)).not.toContain("regraded");
    // And on that version a ruling can be made as well.
    const questionVersionId = newKey.kind === "new-key" ? newKey.questionVersionId : "";
    expect(await apply(own, ofChoice(own, everyone, { questionVersionId }))).toEqual({ ok: true, regraded: 1 });
    expect(await own.marks(fresh.attemptId)).toEqual([2, 4]);
  });

  it("leaves other questions, other assignments of the quiz and work of one's own", async () => {
    const [own, other] = [await makeTestClass(database), await makeTestClass(database)];
    const [mine, theirs] = [await own.sit("b"), await other.sit("b")];
    const alone = await makeMember(database, own.taught.id);
    const ownWork = await makeAttempt(database, alone.userId, own.quiz);
    await own.handIn(alone, ownWork);
    await apply(own, ofChoice(own, everyone));
    expect(await marksOfAll(own, [mine, theirs, { attemptId: ownWork }])).toEqual([[2, 4], [0, 4], [0, 4]]);
  });
});

describe("a ruling made while an attempt is open", () => {
  it("holds once that is handed in: by its learner, by the clock, as a single step", async () => {
    const own = await makeTestClass(database, { timeLimitMs: 60_000 });
    const [first, second] = [await makeMember(database, own.taught.id), await makeMember(database, own.taught.id)];
    const ids = [await own.start(first), await own.start(second)] as const;
    for (const [index, member] of [first, second].entries()) await own.answer(member, ids[index] ?? "", { [own.choice]: { chosen: ["b"] } });
    await apply(own, ofChoice(own, drop));
    const regrade = ofChoice(own, acceptB);
    expect(await preview(own, regrade)).toMatchObject({ changes: [], unchanged: 0, open: 2 });
    expect(await apply(own, regrade, now + 1)).toEqual({ ok: true, regraded: 0 });

    await own.handIn(first, ids[0], now + 2);
    await closeOverdue(now + 61_000);
    expect([await own.marks(ids[0]), await own.marks(ids[1])]).toEqual([[2, 4], [2, 4]]);
    // The ruling that was replaced leaves no step.
    expect(await own.steps(ids[1])).toEqual(["answer-saved", "time-ran-out", "regraded"]);
    expect(await apply(own, regrade, now + 62_000)).toEqual({ ok: true, regraded: 2 });
    expect(await own.steps(ids[0])).toEqual(["answer-saved", "attempt-submitted", "regraded"]);
  });

  it("holds for a reopened attempt when it is handed in again, whether it was made before or meanwhile", async () => {
    const own = await makeTestClass(database);
    const { member, attemptId } = await own.sit("a");
    const reopen = (eventId: string) => reopenAttempt(own.taught, { attemptId, eventId, reason: "Once more.", until: null }, now + 10);
    await apply(own, ofChoice(own, acceptB));
    await reopen("reopened-1");
    await own.answer(member, attemptId, { [own.choice]: { chosen: ["b"] } }, now + 11);
    await own.handIn(member, attemptId, now + 12);
    expect(await own.marks(attemptId)).toEqual([2, 4]);

    await reopen("reopened-2");
    await apply(own, ofChoice(own, drop), now + 13);
    await own.handIn(member, attemptId, now + 14);
    expect(await own.marks(attemptId)).toEqual([0, 2]);
  });
});

describe("what a student reads after a ruling", () => {
  const disclosed = async (own: TestClass, ruling: NotedRuling | "correct to b", chosen: string) => {
    const { member, attemptId } = await own.sit(chosen);
    await apply(own, ofChoice(own, ruling === "correct to b" ? await correctTo(own, "b") : ruling));
    const view = await getAttempt(member.userId, attemptId, "en", now);
    return { weight: view?.questions[0]?.weight, ...view?.items[0]?.disclosure };
  };

  it("is when and why, with the explanations of the new key", async () => {
    expect(await disclosed(await makeTestClass(database), "correct to b", "b")).toMatchObject({
      verdict: "right",
      correction: { at: now, note },
      explanations: [{ verdict: "passed-over", why: note }, { verdict: "right", why: note }, { verdict: "passed-over", why: "why c" }],
    });
  });

  it("is the note in place of the words that called an accepted answer wrong", async () => {
    const explained = await disclosed(await makeTestClass(database), acceptB, "b");
    expect(explained).toMatchObject({ verdict: "right", correction: { note }, explanations: [{ why: "why a" }, { verdict: "right", why: note }, { why: "why c" }] });
    const other = await disclosed(await makeTestClass(database), acceptB, "c");
    expect(other).toMatchObject({ verdict: "wrong", explanations: [{ why: "why a" }, { why: "why b" }, { verdict: "wrong", why: "why c" }] });
  });

  it("is that a dropped question weighs nothing", async () => {
    expect(await disclosed(await makeTestClass(database), drop, "b")).toMatchObject({ weight: 0, correction: { note } });
  });
});

describe("a ruling is refused", () => {
  it("to whoever does not run the class", async () => {
    const [own, other] = [await makeTestClass(database), await makeTestClass(database)];
    const { member, attemptId } = await own.sit("b");
    expect(await findTaughtClass({ userId: member.userId }, own.taught.id)).toBeNull();
    const regrade = ofChoice(own, everyone);
    expect([await applyRegrade(other.taught, regrade, now), await previewRegrade(other.taught, regrade, now)]).toEqual([null, null]);
    expect(await own.steps(attemptId)).not.toContain("regraded");
  });

  it("with a version of another class or question, or a key that cannot grade what was asked", async () => {
    const [own, other] = [await makeTestClass(database), await makeTestClass(database)];
    const theirs = await correctTo(other, "b");
    expect(await apply(own, ofChoice(own, theirs))).toEqual({ ok: false, reason: "no-such-version" });
    expect(await apply(own, ofChoice(own, everyone, { questionVersionId: own.versionOf(own.text) }))).toEqual({ ok: false, reason: "no-such-version" });

    const feedback = Object.fromEntries(["a", "d"].map((id) => [id, { en: id, ar: id }]));
    const prompt = { stem: { en: "Which?", ar: "أيها؟" }, multiple: false, options: ["a", "d"].map((id) => ({ id, text: { en: id, ar: id } })) };
    const published = await makeQuiz(database, { slug: own.quiz.quizSlug, questions: [choiceDraft(own.choice, { prompt, key: { right: ["d"], feedback } })] });
    const ruling: NotedRuling = { kind: "new-key", questionVersionId: published.items[0]?.questionVersionId ?? "", note };
    expect(await apply(own, ofChoice(own, ruling))).toEqual({ ok: false, reason: "key-does-not-fit" });
    expect(await previewRegrade(own.taught, ofChoice(own, ruling), now)).toEqual({ ok: false, reason: "key-does-not-fit" });
  });

  it("under an id that stands for another ruling", async () => {
    const own = await makeTestClass(database);
    const { attemptId } = await own.sit("b");
    const regrade = ofChoice(own, everyone);
    await apply(own, regrade);
    expect(await apply(own, { ...regrade, ruling: drop })).toEqual({ ok: false, reason: "ruling-id-used" });
    expect(await own.marks(attemptId)).toEqual([2, 4]);
  });

  it("to a teacher who is answering the question now", async () => {
    const own = await makeTestClass(database);
    await makeAttempt(database, own.teacherId, own.quiz);
    expect(await previewRegrade(own.taught, ofChoice(own, everyone), now)).toEqual({ ok: false, reason: "keys-while-open" });
    expect(await apply(own, ofChoice(own, everyone))).toEqual({ ok: false, reason: "keys-while-open" });
  });
});

it("folds to the same marks from the steps alone", async () => {
  const own = await makeTestClass(database);
  const { attemptId } = await own.sit("b");
  await apply(own, ofChoice(own, acceptB));
  const loaded = await loadAttemptOfClass(own.taught.id, attemptId);
  const again = loaded && (await loadRow(loaded.row));
  expect(again?.state.items[0]).toMatchObject({ grade: { outcome: "graded", fraction: 1 }, correction: { ruling: { kind: "accept-also" } } });
});
