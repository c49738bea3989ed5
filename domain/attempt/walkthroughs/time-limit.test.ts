import { describe, expect, it } from "vitest";
import { tellStory } from "./story";

const deadline = 600;

describe("a quiz with a time limit", () => {
  it("is handed in by the clock with what was saved, as of the deadline, however late somebody looks", () => {
    const learner = tellStory("deferred");
    learner.answers("date", "5 March 2020", 300);
    learner.answers("parties", ["Russia"], 590);
    expect(learner.state().endedBy).toBeNull();

    const over = learner.clockRings(deadline, 4_000);
    expect(over).toEqual({
      status: "submitted",
      answers: { date: "5 March 2020", parties: ["Russia"], why: undefined },
      marks: { date: 1, parties: 1, why: 0 },
      shown: ["date", "parties", "why"],
      score: { earned: 2, possible: 4, pending: 0 },
      refused: [],
      steps: 3,
    });
    expect(learner.state()).toMatchObject({ submittedAt: 600_000, endedBy: "clock" });
    expect(learner.steps()[2]).toMatchObject({ type: "time-ran-out", at: 4_000_000, endedAt: 600_000 });

    expect(learner.answers("why", "It froze the front line.", 4_001)).toEqual({ ...over, refused: ["attempt-closed"] });
    expect(learner.submits(4_002)).toEqual(over);
  });

  it("is over once, when two look at the clock or the learner was a moment faster", () => {
    const learner = tellStory("deferred");
    const handedIn = learner.submits(599);
    expect(learner.clockRings(deadline, 601)).toEqual(handedIn);
    expect(learner.state()).toMatchObject({ submittedAt: 599_000, endedBy: "learner" });

    const other = tellStory("deferred");
    const over = other.clockRings(deadline, 601);
    expect(other.clockRings(deadline, 660)).toEqual(over);
    expect(other.sendsAgain(720)).toEqual(over);
  });

  it("never ends in the future, whatever the deadline says", () => {
    const learner = tellStory("deferred");
    learner.clockRings(deadline, 30);
    expect(learner.state().submittedAt).toBe(30_000);
  });

  it("keeps what was checked before the end, and grades the rest", () => {
    const learner = tellStory("immediate");
    learner.answers("date", "17 September 2018", 10);
    learner.checks("date", 20);
    learner.answers("parties", ["Russia", "Türkiye"], 30);
    expect(learner.clockRings(deadline, 610)).toMatchObject({ marks: { date: 0, parties: 2, why: 0 }, score: { earned: 2, possible: 4 } });
  });

  it("can be opened again by the teacher, and is then ended by whoever ends it", () => {
    const learner = tellStory("deferred");
    learner.answers("date", "5 March 2020", 300);
    learner.clockRings(deadline, 610);
    expect(learner.teacher.reopens("The power was cut.", 700)).toMatchObject({ status: "open", marks: { date: null } });
    learner.answers("parties", ["Russia", "Türkiye"], 800);
    expect(learner.submits(900)).toMatchObject({ marks: { date: 1, parties: 2, why: 0 } });
    expect(learner.state()).toMatchObject({ submittedAt: 900_000, endedBy: "learner", reopenedAt: 700_000 });
  });
});
