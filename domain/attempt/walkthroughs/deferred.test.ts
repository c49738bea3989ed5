import { describe, expect, it } from "vitest";
import { tellStory } from "./story";

const nothing = { date: undefined, parties: undefined, why: undefined };
const ungraded = { date: null, parties: null, why: null };
const noMarks = { earned: 0, possible: 4, pending: 0 };

/** While the attempt is open this behaviour shows nothing and grades nothing, whatever is answered. */
const open = { status: "open", marks: ungraded, shown: [], score: noMarks, refused: [] };

describe("a quiz that is graded when it is handed in", () => {
  it("lets a learner answer, change their mind and hand in, and explains everything only then", () => {
    const learner = tellStory("deferred");

    expect(learner.answers("date", "17 September 2018", 10)).toEqual({
      ...open, answers: { ...nothing, date: "17 September 2018" }, steps: 1,
    });
    expect(learner.answers("parties", ["Russia"], 20)).toEqual({
      ...open, answers: { ...nothing, date: "17 September 2018", parties: ["Russia"] }, steps: 2,
    });
    expect(learner.answers("date", "5 March 2020", 30)).toEqual({
      ...open, answers: { ...nothing, date: "5 March 2020", parties: ["Russia"] }, steps: 3,
    });
    expect(learner.answers("why", "It stopped the advance on Idlib.", 40)).toEqual({
      ...open, answers: { date: "5 March 2020", parties: ["Russia"], why: "It stopped the advance on Idlib." }, steps: 4,
    });
    expect(learner.submits(50)).toEqual({
      status: "submitted",
      answers: { date: "5 March 2020", parties: ["Russia"], why: "It stopped the advance on Idlib." },
      marks: { date: 1, parties: 1, why: 0 },
      shown: ["date", "parties", "why"],
      score: { earned: 2, possible: 4, pending: 1 },
      refused: [],
      steps: 5,
    });
  });

  it("refuses to check one question, and shows nothing for the asking", () => {
    const learner = tellStory("deferred");
    learner.answers("date", "5 March 2020", 10);
    expect(learner.checks("date", 20)).toEqual({
      ...open, answers: { ...nothing, date: "5 March 2020" }, refused: ["not-checkable"], steps: 1,
    });
  });

  it("gives a blank attempt no marks, counts nothing as pending, and still explains every question", () => {
    const learner = tellStory("deferred");
    expect(learner.submits(10)).toEqual({
      status: "submitted",
      answers: nothing,
      marks: { date: 0, parties: 0, why: 0 },
      shown: ["date", "parties", "why"],
      score: noMarks,
      refused: [],
      steps: 1,
    });
  });

  it("counts an answer that was emptied again as unanswered", () => {
    const learner = tellStory("deferred");
    learner.answers("date", "5 March 2020", 10);
    expect(learner.answers("date", "", 20)).toEqual({ ...open, answers: { ...nothing, date: "" }, steps: 2 });
    expect(learner.submits(30)).toMatchObject({ marks: { date: 0 }, score: noMarks });
  });

  it("keeps what was handed in when another answer comes too late", () => {
    const learner = tellStory("deferred");
    learner.answers("date", "5 March 2020", 10);
    const handedIn = learner.submits(20);
    expect(learner.answers("date", "17 September 2018", 30)).toEqual({ ...handedIn, refused: ["attempt-closed"] });
  });

  it("marks the same when the page sends everything twice over a poor connection", () => {
    const learner = tellStory("deferred");
    learner.answers("parties", ["Russia", "Türkiye"], 5);
    const { answer, submit } = learner.prepare;
    const offline = [
      answer("date", "17 September 2018", 10),
      answer("parties", ["Türkiye", "Russia"], 20),
      answer("date", "5 March 2020", 30),
      submit(40),
    ];
    const handedIn = learner.deliver(offline, 60);
    expect(handedIn).toEqual({
      status: "submitted",
      answers: { date: "5 March 2020", parties: ["Russia", "Türkiye"], why: undefined },
      marks: { date: 1, parties: 2, why: 0 },
      shown: ["date", "parties", "why"],
      score: { earned: 3, possible: 4, pending: 0 },
      refused: [],
      steps: 4,
    });
    expect(learner.sendsAgain(70)).toEqual(handedIn);
    expect(learner.sendsAgain(80)).toEqual(handedIn);
  });

  it("keeps the last thing said when a phone comes back online after the laptop", () => {
    const learner = tellStory("deferred");
    const onThePhone = learner.prepare.answer("date", "17 September 2018", 10);
    expect(learner.answers("date", "5 March 2020", 20)).toMatchObject({ answers: { date: "5 March 2020" }, steps: 1 });
    expect(learner.deliver([onThePhone], 30)).toEqual({ ...open, answers: { ...nothing, date: "5 March 2020" }, steps: 2 });
    expect(learner.submits(40)).toMatchObject({ marks: { date: 1 }, score: { earned: 1 } });
  });
});
