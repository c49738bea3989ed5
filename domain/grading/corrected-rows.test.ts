import { describe, expect, it } from "vitest";
import { acceptedRows, correctedRows } from "./corrected-rows";
import type { Explanation } from "./explanation";

const option = (id: string, verdict: Explanation["verdict"]): Explanation => ({ id, label: id, given: null, answer: null, verdict, why: `why ${id}` });
const row = (id: string, answer: string): Explanation => ({ ...option(id, "right"), given: "x", answer });

describe("the explanations of a corrected question", () => {
  it("give the note where an option has become right or is right no more, and the author's words elsewhere", () => {
    const before = [option("a", "missed"), option("b", "wrong"), option("c", "passed-over")];
    const after = [option("a", "passed-over"), option("b", "right"), option("c", "passed-over")];
    expect(correctedRows(after, before, "Corrected.").map(({ why }) => why)).toEqual(["Corrected.", "Corrected.", "why c"]);
  });

  it("keep the author's words where only what the learner put differs", () => {
    expect(correctedRows([option("a", "right")], [option("a", "missed")], "Corrected.")).toEqual([option("a", "right")]);
  });

  it("give the note for a row whose answer is another one", () => {
    expect(correctedRows([row("a", "2"), row("b", "3")], [row("a", "1"), row("b", "3")], "Corrected.").map(({ why }) => why)).toEqual(["Corrected.", "why b"]);
  });

  it("keep what there is where the note says nothing in this language", () => {
    expect(correctedRows([option("a", "right")], [option("a", "wrong")], "")).toEqual([option("a", "right")]);
  });
});

describe("the explanations of an answer that was accepted as well", () => {
  it("call it right with the note, and leave all that was not put", () => {
    const rows = [option("a", "missed"), option("b", "wrong"), option("c", "passed-over")];
    expect(acceptedRows(rows, "Also right.")).toEqual([rows[0], { ...rows[1], verdict: "right", why: "Also right." }, rows[2]]);
  });
});
