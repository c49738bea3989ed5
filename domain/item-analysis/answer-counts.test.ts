import { describe, expect, it } from "vitest";
import { type AnswerClass, countAnswers } from "./answer-counts";

const north: AnswerClass = { part: "choice", answer: "north", fraction: 1 };
const south: AnswerClass = { part: "choice", answer: "south", fraction: 0 };
const west: AnswerClass = { part: "choice", answer: "west", fraction: 0 };
const attempt = (id: string, ...classes: AnswerClass[]) => ({ id, classes });
const thirds = { top: new Set(["a", "b"]), bottom: new Set(["e", "f"]) };

describe("each answer's counts", () => {
  it("are of all, of the top third and of the bottom third, in the order offered, with those nobody gave", () => {
    const attempts = [attempt("a", north), attempt("b", south), attempt("c", north), attempt("d"), attempt("e", south), attempt("f", south)];
    expect(countAnswers({ attempts, thirds, offered: [west, north, south] })).toEqual([
      { ...west, count: 0, top: 0, bottom: 0 },
      { ...north, count: 2, top: 1, bottom: 0 },
      { ...south, count: 3, top: 1, bottom: 2 },
    ]);
  });

  it("take several answers of one attempt, each once", () => {
    const attempts = [attempt("a", north, south, north)];
    expect(countAnswers({ attempts, thirds, offered: [] })).toEqual([
      { ...north, count: 1, top: 1, bottom: 0 },
      { ...south, count: 1, top: 1, bottom: 0 },
    ]);
  });

  it("list what was not offered after the rest: by part, the most frequent first, then by the answer", () => {
    const inPart = (part: string, answer: string): AnswerClass => ({ part, answer, fraction: 0 });
    const attempts = [
      attempt("a", inPart("row 2", "x"), inPart("row 1", "z")),
      attempt("b", inPart("row 1", "y"), inPart("row 2", "w"), north),
      attempt("c", inPart("row 1", "z"), inPart("row 2", "x")),
      attempt("d", inPart("row 1", "w")),
    ];
    const rows = countAnswers({ attempts, thirds, offered: [north] }).map(({ part, answer, count }) => `${part} ${answer} ${count}`);
    expect(rows).toEqual(["choice north 1", "row 1 z 2", "row 1 w 1", "row 1 y 1", "row 2 x 2", "row 2 w 1"]);
  });

  it("keep the same answer in two parts apart", () => {
    const attempts = [attempt("a", { ...south, part: "one" }, { ...south, part: "two" })];
    expect(countAnswers({ attempts, thirds, offered: [] }).map(({ part, count }) => [part, count])).toEqual([["one", 1], ["two", 1]]);
  });

  it("leave what they were given as it was", () => {
    const offered = [north];
    countAnswers({ attempts: [attempt("a", north)], thirds, offered });
    expect(offered).toEqual([{ part: "choice", answer: "north", fraction: 1 }]);
  });

  it("are none where there is nothing to count", () => {
    expect(countAnswers({ attempts: [], thirds, offered: [] })).toEqual([]);
  });
});
