import { describe, expect, it } from "vitest";
import { makeMember } from "@/db/class-factories";
import { makeAttempt } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { overrideMark } from "@/server/attempts/override-mark";
import { applyRegrade } from "./apply-regrade";
import { correctQuestion } from "./correct-question";
import { getKeyForm } from "./get-key-form";
import { getMendedQuestion } from "./get-mended-question";
import { makeTestClass, now, type TestClass } from "./test-class";

const database = await useTestDatabase();
const note = "The map has been redrawn.";
const read = (own: TestClass, itemId: string = own.choice) => getMendedQuestion(own.taught, own.assignment.id, itemId, "en");
const correct = (own: TestClass, itemId: string, response: unknown) =>
  correctQuestion(own.taught, { assignmentId: own.assignment.id, itemId, correction: { response, note: { ar: note } }, now });

describe("a question to be mended", () => {
  it("tells what was answered, how often and what it earns; marks given by hand left aside", async () => {
    const own = await makeTestClass(database);
    const byHand = await own.sit("b");
    await own.sit("a");
    await own.sit("b");
    await own.start(await makeMember(database, own.taught.id));
    await overrideMark(own.taught, { attemptId: byHand.attemptId, itemId: own.choice, eventId: "by-hand", mark: 2, reason: "Well argued." }, now);
    const question = await read(own);
    expect(question).toMatchObject({ number: 1, weight: 2, question: { kind: "choice", key: { answer: "Option a" } }, rulings: [], hasSiteVersion: false });
    expect(question?.versions).toMatchObject([
      {
        id: own.versionOf(own.choice),
        isOwn: false,
        isCurrent: true,
        attempts: 3,
        blank: 0,
        groups: [
          { signature: '[["choice","b"]]', words: "Option b", count: 2, fraction: 0 },
          { signature: '[["choice","a"]]', words: "Option a", count: 1, fraction: 1 },
        ],
      },
    ]);
    expect((await read(own, own.text))?.versions).toMatchObject([{ attempts: 3, blank: 3, groups: [] }]);
  });

  it("puts texts together that grading takes for the same", async () => {
    const own = await makeTestClass(database);
    for (const text of ["Hama", " hama ", "حماة"]) {
      const member = await makeMember(database, own.taught.id);
      const attemptId = await own.start(member);
      await own.answer(member, attemptId, { [own.text]: { text } });
      await own.handIn(member, attemptId);
    }
    expect((await read(own, own.text))?.versions[0]?.groups.map(({ count }) => count)).toEqual([2, 1]);
  });

  it("keeps versions apart, and tells whose key can grade what", async () => {
    const own = await makeTestClass(database);
    await own.sit("b");
    await correct(own, own.choice, { chosen: ["b"] });
    await own.sit("b");
    const question = await read(own);
    expect(question?.versions).toMatchObject([
      { number: 1, isOwn: false, isCurrent: false, attempts: 1, groups: [{ fraction: 0 }], keys: [{ number: 1 }, { number: 2 }] },
      { number: 2, isOwn: true, isCurrent: true, attempts: 1, groups: [{ fraction: 1 }], note: { ar: note } },
    ]);
    const rows = question && "answer" in question.question.key && question.question.key.explanations;
    expect(rows).toMatchObject([{ why: note }, { verdict: "right", why: note }, { why: "why c" }]);
  });

  it("tells the rulings in words, with who made them and which still hold", async () => {
    const own = await makeTestClass(database);
    await own.sit("b");
    const regrade = (id: string, ruling: Parameters<typeof applyRegrade>[1]["ruling"], at: number) =>
      applyRegrade(own.taught, { id, assignmentId: own.assignment.id, itemId: own.choice, questionVersionId: own.versionOf(own.choice), ruling }, at);
    await regrade("ruling-first", { kind: "accept-also", answers: ['[["choice","b"]]', "nonsense"], note }, now);
    expect((await read(own))?.versions[0]?.groups).toMatchObject([{ fraction: 1, byKey: 0, isAccepted: true }]);
    await regrade("ruling-second", { kind: "everyone", note }, now + 1);
    expect((await read(own))?.rulings).toMatchObject([
      { kind: "accept-also", at: now, by: "Teacher", note, version: 1, answers: ["Option b"], isSuperseded: true },
      { kind: "everyone", at: now + 1, answers: [], isSuperseded: false },
    ]);
    expect((await read(own))?.versions[0]?.groups).toMatchObject([{ fraction: 1, byKey: 0, isAccepted: false }]);
    expect((await read(own, own.text))?.rulings).toEqual([]);
  });

  it("keeps the key, and what would tell it, from a teacher who is answering it now", async () => {
    const own = await makeTestClass(database);
    await own.sit("a");
    await makeAttempt(database, own.teacherId, own.quiz);
    expect(await read(own)).toMatchObject({ question: { key: { sealed: "keys-while-open" }, claims: [] }, versions: [{ attempts: 0, groups: [] }] });
    expect(await getKeyForm(own.taught, own.assignment.id, own.choice, null)).toBeNull();
  });

  it("is not there for another class's teacher, nor in another quiz", async () => {
    const [own, other] = [await makeTestClass(database), await makeTestClass(database)];
    expect(await getMendedQuestion(other.taught, own.assignment.id, own.choice, "en")).toBeNull();
    expect(await getKeyForm(other.taught, own.assignment.id, own.choice, null)).toBeNull();
    expect(await read(own, other.choice)).toBeNull();
  });
});

describe("the form that corrects a key", () => {
  it("starts from what is right now, or from what a refused form held", async () => {
    const own = await makeTestClass(database);
    await correct(own, own.choice, { chosen: ["c"] });
    const form = (draft: URLSearchParams | null) => getKeyForm(own.taught, own.assignment.id, own.choice, draft);
    expect(await form(null)).toMatchObject({ kind: "choice", response: { chosen: ["c"] } });
    expect(await form(new URLSearchParams({ "answer.chosen": "b" }))).toMatchObject({ response: { chosen: ["b"] } });
  });
});
