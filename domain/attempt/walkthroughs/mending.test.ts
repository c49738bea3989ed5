import { describe, expect, it } from "vitest";
import type { NotedRuling } from "@/domain/attempt/attempt";
import type { Grade } from "@/domain/grading/grade";
import { idOf, judge, tellStory } from "./story";

const note = { en: "It took effect on the 6th.", ar: "دخل حيز التنفيذ في السادس منه." };
const newKey: NotedRuling = { kind: "new-key", questionVersionId: "v2", note };
const graded = (fraction: number): Grade => ({ outcome: "graded", fraction, parts: [] });
const everyQuestion = ["date", "parties", "why"];

/** Handed in: a date that the key calls wrong, one party of two, a line for a person to mark. */
function handedIn(behaviour: "deferred" | "immediate" = "deferred") {
  const learner = tellStory(behaviour);
  learner.answers("date", "6 March 2020", 10);
  learner.answers("parties", ["Russia"], 20);
  learner.answers("why", "It froze the front line.", 30);
  return { learner, moment: learner.submits(40) };
}

describe("work that a teacher mends after it was handed in", () => {
  it("keeps a teacher's mark when the key is corrected, and starts anew when the attempt is opened again", () => {
    const { learner, moment } = handedIn();
    const { teacher } = learner;
    expect(moment).toMatchObject({ marks: { date: 0, parties: 1, why: 0 }, score: { earned: 1, possible: 4, pending: 1 } });

    expect(teacher.overrides("why", 0.75, "Names the line, not the road.", 50)).toEqual({
      ...moment, marks: { date: 0, parties: 1, why: 0.75 }, score: { earned: 1.75, possible: 4, pending: 0 }, steps: 5,
    });
    expect(teacher.overrides("date", 0.5, "One day off.", 60)).toMatchObject({
      marks: { date: 0.5 }, score: { earned: 2.25 }, steps: 6,
    });
    expect(learner.state().items[0]).toMatchObject({
      grade: graded(0), override: { fraction: 0.5, reason: "One day off.", by: "teacher", at: 60_000 },
    });

    const right = judge.grade("date", "6 March 2020", newKey);
    expect(teacher.corrects("date", newKey, right, 70)).toMatchObject({ marks: { date: 0.5 }, score: { earned: 2.25 }, steps: 7 });
    expect(learner.state().items[0]).toMatchObject({
      grade: graded(1), override: { fraction: 0.5 }, correction: { at: 70_000, note, ruling: { kind: "new-key", questionVersionId: "v2" } },
    });
    expect(teacher.overrides("date", null, "The key was wrong.", 80)).toMatchObject({ marks: { date: 1 }, score: { earned: 2.75 }, steps: 8 });

    const reopened = teacher.reopens("You were called out of the room.", 90);
    expect(reopened).toEqual({
      status: "open",
      answers: { date: "6 March 2020", parties: ["Russia"], why: "It froze the front line." },
      marks: { date: null, parties: null, why: null },
      shown: [],
      score: { earned: 0, possible: 4, pending: 0 },
      refused: [],
      steps: 9,
    });
    expect(learner.state()).toMatchObject({ submittedAt: null, endedBy: null, reopenedAt: 90_000 });
    expect(learner.steps().map(({ type }) => type).slice(4)).toEqual([
      "mark-overridden", "mark-overridden", "regraded", "mark-overridden", "attempt-reopened",
    ]);

    learner.answers("parties", ["Russia", "Türkiye"], 100);
    expect(learner.submits(110)).toEqual({
      ...moment,
      answers: { ...moment.answers, parties: ["Russia", "Türkiye"] },
      marks: { date: 1, parties: 2, why: 0 },
      shown: everyQuestion,
      score: { earned: 3, possible: 4, pending: 1 },
      steps: 11,
    });
    expect(learner.state()).toMatchObject({ submittedAt: 110_000, endedBy: "learner", reopenedAt: 90_000 });
    expect(learner.sendsAgain(120)).toMatchObject({ status: "submitted", steps: 11 });
  });

  it("asks for fewer marks once a question is dropped, also of the teacher who marked it, until another ruling takes it in again", () => {
    const { learner } = handedIn();
    const { teacher } = learner;
    teacher.overrides("date", 1, "Well argued.", 50);
    expect(teacher.corrects("date", { kind: "drop", note }, graded(0), 60)).toMatchObject({
      marks: { date: 0 }, score: { earned: 1, possible: 3, pending: 1 },
    });
    teacher.reopens("Finish the rest.", 70);
    expect(learner.submits(80)).toMatchObject({ score: { earned: 1, possible: 3, pending: 1 } });
    expect(teacher.corrects("date", newKey, graded(1), 90)).toMatchObject({ score: { earned: 2, possible: 4, pending: 1 } });
  });

  it("gives everyone the mark, who left it blank too, and again when it is handed in again", () => {
    const learner = tellStory("deferred");
    learner.submits(10);
    const everyone: NotedRuling = { kind: "everyone", note: "It could not be known." };
    expect(learner.teacher.corrects("parties", everyone, graded(1), 20)).toMatchObject({ marks: { parties: 2 }, score: { earned: 2 } });
    expect(learner.teacher.reopens("More time.", 30)).toMatchObject({ marks: { parties: null } });
    expect(learner.submits(40)).toMatchObject({ marks: { date: 0, parties: 2, why: 0 }, score: { earned: 2, possible: 4 } });
  });

  it("holds an answer that is accepted also against the next submission as well", () => {
    const { learner } = handedIn();
    learner.teacher.corrects("date", { kind: "accept-also", answers: ["6 March 2020"], note }, graded(1), 50);
    learner.teacher.reopens("More time.", 60);
    expect(learner.submits(70)).toMatchObject({ marks: { date: 1 } });
  });

  it("leaves a question as it was checked when the attempt is opened again: its answer has been seen", () => {
    const learner = tellStory("immediate");
    learner.answers("date", "17 September 2018", 10);
    learner.checks("date", 20);
    learner.answers("parties", ["Russia"], 30);
    learner.submits(40);
    learner.teacher.overrides("date", 1, "A slip of the pen.", 50);
    expect(learner.teacher.reopens("Only the second question.", 60)).toMatchObject({
      status: "open", marks: { date: 0, parties: null, why: null }, shown: ["date"],
    });
    expect(learner.answers("date", "5 March 2020", 70)).toMatchObject({ refused: ["question-already-checked"] });
    learner.answers("parties", ["Russia", "Türkiye"], 80);
    expect(learner.checks("parties", 90)).toMatchObject({ marks: { date: 0, parties: 2 }, shown: ["date", "parties"] });
    expect(learner.submits(100)).toMatchObject({ marks: { date: 0, parties: 2, why: 0 } });
  });

  it("keeps words on a question and on the whole, changes them, and takes them back", () => {
    const { learner, moment } = handedIn();
    const words = () => [learner.state().comment, ...learner.state().items.map(({ comment }) => comment)].map((each) => each?.text ?? null);
    expect(learner.teacher.comments("why", "Which line?", 50)).toEqual({ ...moment, steps: 5 });
    learner.teacher.comments(null, "Good work.", 60);
    expect(words()).toEqual(["Good work.", null, null, "Which line?"]);
    expect(learner.state().comment).toEqual({ text: "Good work.", by: "teacher", at: 60_000 });
    learner.teacher.reopens("Answer my question.", 70);
    expect(words()).toEqual(["Good work.", null, null, "Which line?"]);
    learner.submits(80);
    learner.teacher.comments("why", "", 90);
    learner.teacher.comments(null, "Better.", 100);
    expect(words()).toEqual(["Better.", null, null, null]);
  });

  it("mends nothing while the learner is still at work", () => {
    const learner = tellStory("deferred");
    const before = learner.answers("date", "6 March 2020", 10);
    const refused = { ...before, refused: ["attempt-open"] };
    expect(learner.teacher.overrides("date", 1, "Early.", 20)).toEqual(refused);
    expect(learner.teacher.comments(null, "Hurry.", 30)).toEqual(refused);
    expect(learner.teacher.corrects("date", newKey, graded(1), 40)).toEqual(refused);
    expect(learner.teacher.reopens("Again.", 50)).toEqual(refused);
  });

  it("mends once, however often the page sends it", () => {
    const { learner } = handedIn();
    const mended = learner.teacher.overrides("date", 1, "Right after all.", 50);
    expect(learner.sendsAgain(60)).toEqual(mended);
    const reopened = learner.teacher.reopens("More time.", 70);
    expect(learner.sendsAgain(80)).toEqual(reopened);
    const again = learner.submits(90);
    const late = { id: idOf(5), type: "attempt-reopened", reason: "More time.", by: "teacher", at: 70_000 } as const;
    expect(learner.deliver([late], 100)).toEqual(again);
  });
});
