import { describe, expect, it } from "vitest";
import { tellStory } from "./story";

const nothing = { date: undefined, parties: undefined, why: undefined };
const ungraded = { date: null, parties: null, why: null };
const noMarks = { earned: 0, possible: 4, pending: 0 };
const untouched = { status: "open", answers: nothing, marks: ungraded, shown: [], score: noMarks, refused: [], steps: 0 };

describe("a quiz whose questions are checked one by one", () => {
  it("shows the verdict of a question when it is checked, of that question alone, and the rest at the end", () => {
    const learner = tellStory("immediate");

    expect(learner.answers("date", "17 September 2018", 10)).toEqual({
      ...untouched, answers: { ...nothing, date: "17 September 2018" }, steps: 1,
    });
    expect(learner.answers("date", "5 March 2020", 20)).toEqual({
      ...untouched, answers: { ...nothing, date: "5 March 2020" }, steps: 2,
    });
    const dateChecked = {
      status: "open",
      answers: { ...nothing, date: "5 March 2020" },
      marks: { ...ungraded, date: 1 },
      shown: ["date"],
      score: { ...noMarks, earned: 1 },
      refused: [],
      steps: 3,
    };
    expect(learner.checks("date", 30)).toEqual(dateChecked);
    expect(learner.answers("parties", ["Russia", "Iran"], 40)).toEqual({
      ...dateChecked, answers: { ...dateChecked.answers, parties: ["Russia", "Iran"] }, steps: 4,
    });
    expect(learner.checks("parties", 50)).toEqual({
      status: "open",
      answers: { ...nothing, date: "5 March 2020", parties: ["Russia", "Iran"] },
      marks: { date: 1, parties: 1, why: null },
      shown: ["date", "parties"],
      score: { ...noMarks, earned: 2 },
      refused: [],
      steps: 5,
    });
    expect(learner.submits(60)).toEqual({
      status: "submitted",
      answers: { ...nothing, date: "5 March 2020", parties: ["Russia", "Iran"] },
      marks: { date: 1, parties: 1, why: 0 },
      shown: ["date", "parties", "why"],
      score: { ...noMarks, earned: 2 },
      refused: [],
      steps: 6,
    });
  });

  it("asks for an answer first when a blank question is checked, and takes the check once there is one", () => {
    const learner = tellStory("immediate");
    expect(learner.checks("date", 10)).toEqual({ ...untouched, refused: ["question-not-ready"] });
    expect(learner.answers("date", "", 20)).toEqual({ ...untouched, answers: { ...nothing, date: "" }, steps: 1 });
    expect(learner.checks("date", 30)).toEqual({
      ...untouched, answers: { ...nothing, date: "" }, refused: ["question-not-ready"], steps: 1,
    });
    learner.answers("date", "5 March 2020", 40);
    expect(learner.checks("date", 50)).toMatchObject({ marks: { date: 1 }, shown: ["date"], refused: [], steps: 3 });
  });

  it("keeps a checked answer: seeing the right one does not let it be put in", () => {
    const learner = tellStory("immediate");
    learner.answers("date", "17 September 2018", 10);
    const checked = learner.checks("date", 20);
    expect(checked).toEqual({
      ...untouched,
      answers: { ...nothing, date: "17 September 2018" },
      marks: { ...ungraded, date: 0 },
      shown: ["date"],
      steps: 2,
    });
    expect(learner.answers("date", "5 March 2020", 30)).toEqual({ ...checked, refused: ["question-already-checked"] });
    expect(learner.checks("date", 40)).toEqual(checked);
    expect(learner.submits(50)).toMatchObject({ marks: { date: 0 }, score: noMarks });
  });

  it("grades at the end what was answered and never checked, and keeps what is for a person to mark as pending", () => {
    const learner = tellStory("immediate");
    learner.answers("parties", ["Türkiye", "Russia"], 10);
    learner.answers("why", "It froze the front line.", 20);
    expect(learner.checks("why", 30)).toEqual({
      ...untouched,
      answers: { ...nothing, parties: ["Türkiye", "Russia"], why: "It froze the front line." },
      marks: { ...ungraded, why: 0 },
      shown: ["why"],
      score: { ...noMarks, pending: 1 },
      steps: 3,
    });
    expect(learner.submits(40)).toEqual({
      status: "submitted",
      answers: { ...nothing, parties: ["Türkiye", "Russia"], why: "It froze the front line." },
      marks: { date: 0, parties: 2, why: 0 },
      shown: ["date", "parties", "why"],
      score: { earned: 2, possible: 4, pending: 1 },
      refused: [],
      steps: 4,
    });
  });

  it("checks no answer given after the check when the page sends both twice", () => {
    const learner = tellStory("immediate");
    const { check, answer } = learner.prepare;
    const answered = { ...untouched, answers: { ...nothing, date: "5 March 2020" }, steps: 1 };
    expect(learner.deliver([check("date", 10), answer("date", "5 March 2020", 20)], 30)).toEqual({
      ...answered, refused: ["question-not-ready"],
    });
    expect(learner.sendsAgain(40)).toEqual(answered);
    expect(learner.checks("date", 50)).toMatchObject({ marks: { date: 1 }, shown: ["date"] });
  });

  it("stays checked and handed in when check and submission arrive again", () => {
    const learner = tellStory("immediate");
    const { answer, check, submit } = learner.prepare;
    const handedIn = learner.deliver(
      [answer("date", "5 March 2020", 10), check("date", 20), check("date", 21), submit(30)],
      40,
    );
    expect(handedIn).toMatchObject({ status: "submitted", marks: { date: 1 }, refused: [], steps: 3 });
    expect(learner.sendsAgain(50)).toEqual(handedIn);
  });
});
