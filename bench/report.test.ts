import { describe, expect, it } from "vitest";
import type { Results } from "./figures";
import { inDigits, ratiosOf, toMarkdown } from "./report";
import { judge, type Target, targets } from "./targets";

const results: Results = {
  takenAt: "2026-11-22T10:20:30.000Z",
  seconds: 120,
  build: "abc",
  machine: { cores: 2, processor: "a processor", memoryGib: 8, system: "linux", node: "20", browser: "Chromium" },
  othersShare: 0.02,
  measured: {
    lesson: { bytes: 9000, encoding: "br", requestsPerSecond: 5000, cpuMs: 0.06, staticRequestsPerSecond: 6000, staticCpuMs: 0.03 },
    inserts: { oneByOne: 4000, hundredACommit: 100_000, queue: 20_000 },
  },
  failures: [{ measure: "bytes", problem: "no browser" }],
};

const target = (better: "lower" | "higher"): Target => ({
  measure: "m",
  unit: "ms",
  must: better === "lower" ? 10 : 1,
  goal: 5,
  better,
  figure: () => undefined,
});

describe("judging a figure", () => {
  it.each([
    ["lower", 4, "goal"],
    ["lower", 5, "goal"],
    ["lower", 10, "must"],
    ["lower", 10.1, "no"],
    ["higher", 6, "goal"],
    ["higher", 5, "goal"],
    ["higher", 1, "must"],
    ["higher", 0.9, "no"],
  ] as const)("with %s as better, calls %s %s", (better, figure, met) => {
    expect(judge(target(better), figure)).toBe(met);
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY])("calls %s not measured, never met", (figure) => {
    expect(judge(target("lower"), figure)).toBe("not measured");
  });

  it("asks of every goal at least as much as of its must", () => {
    expect(targets.filter((each) => judge(each, each.goal) !== "goal" || judge(each, each.must) === "no")).toEqual([]);
  });
});

describe("the report", () => {
  const report = toMarkdown(results);

  it("gives the ratios before the figures", () => {
    expect(ratiosOf(results.measured)).toMatchObject({
      "lesson view: server CPU, against a plain static server sending the same bytes": 2,
      "rows a second through the write queue (50 writers), against bare single-row commits": 5,
    });
    expect(report.indexOf("## Ratios")).toBeLessThan(report.indexOf("## Figures"));
  });

  it("sets each figure beside what was promised", () => {
    expect(report).toContain("| server CPU per lesson view | 0.06 ms | 1.5 | 0.05 | must |");
    expect(report).toContain("| durable rows a second, in single-row commits' rate | 5 x | 1 | 3 | goal |");
  });

  it("says what was not measured, and why", () => {
    expect(report).toContain("| memory under load | – MiB | 350 | 250 | not measured |");
    expect(report).toContain("- bytes: no browser");
  });

  it("says how much of the machine others took", () => {
    expect(report).toContain("Other programs took 2 % of the cores meanwhile");
  });

  it("speaks of no failure where there was none", () => {
    expect(toMarkdown({ ...results, failures: [] })).not.toContain("What failed");
  });

  it("writes every row of a table with as many cells as its head", () => {
    const tables = report.split("\n\n").filter((block) => block.startsWith("|"));
    for (const block of tables) expect(new Set(block.split("\n").map((line) => line.split("|").length)).size).toBe(1);
  });
});

describe("writing a number", () => {
  it.each([
    [0.04567, "0.0457"],
    [3.14159, "3.14"],
    [99.96, "100"],
    [1234.5, "1,235"],
    [0, "0"],
    [undefined, "–"],
    [Number.NaN, "–"],
  ])("writes %s as %s", (value, text) => {
    expect(inDigits(value)).toBe(text);
  });
});
