import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRoster, mostMembers, type RosterRow } from "./roster";

const row = (line: number, name: string, more: Partial<RosterRow> = {}): RosterRow => ({ line, name, ...more });
const problemsOf = (rows: RosterRow[], existing: string[] = []) =>
  checkRoster(rows, existing).problems.map(({ line, problem, value }) => [line, problem, value]);

describe("checking a roster", () => {
  it("takes good lines as they are, tidied", () => {
    const rows = [row(2, " Sara  K. ", { group: " Red ", externalId: " 17 " }), row(3, "أحمد", { group: "" }), row(5, "=1+1")];
    expect(checkRoster(rows, ["Omar"])).toEqual({
      entries: [
        { line: 2, name: "Sara K.", group: "Red", externalId: "17" },
        { line: 3, name: "أحمد", group: null, externalId: null },
        { line: 5, name: "=1+1", group: null, externalId: null },
      ],
      problems: [],
    });
  });

  it.each<[string, RosterRow, string, string]>([
    ["no name", row(4, "  "), "empty-name", ""],
    ["41 characters", row(4, "x".repeat(41)), "name-too-long", "x".repeat(41)],
    ["a line break", row(4, "Sara\nAli"), "strange-characters", "Sara\nAli"],
    ["a mark that turns the text", row(4, "a\u202eb"), "strange-characters", "a\u202eb"],
    ["a group's name of 41", row(4, "Sara", { group: "g".repeat(41) }), "unusable-group", "g".repeat(41)],
    ["an id with a control character", row(4, "Sara", { externalId: "1\u00002" }), "unusable-id", "1\u00002"],
    ["an endless id", row(4, "Sara", { externalId: "1".repeat(256) }), "unusable-id", "1".repeat(80)],
    ["a member's name in another spelling", row(4, "ســارة"), "already-in-class", "ســارة"],
    ["what the reader found", row(4, "Sara", { problem: "not-active" }), "not-active", "Sara"],
    ["a name swallowed by a lost quote", row(4, "x".repeat(5000), { problem: "broken-quotes" }), "broken-quotes", "x".repeat(80)],
  ])("reports %s by line, and takes the others", (_what, bad, problem, value) => {
    const { entries, problems } = checkRoster([row(3, "Omar"), bad, row(5, "Huda")], ["ساره"]);
    expect(problems).toEqual([{ line: 4, problem, value }]);
    expect(entries.map(({ name }) => name)).toEqual(["Omar", "Huda"]);
  });

  it("takes the first of two that look alike or share an id", () => {
    expect(problemsOf([row(1, "أحمد"), row(2, "احمد"), row(3, "Sara", { externalId: "7" }), row(4, "Omar", { externalId: "7" })])).toEqual([
      [2, "twice-in-file", "احمد"],
      [4, "twice-in-file", "7"],
    ]);
  });

  it("does not hold a refused line against a later good one", () => {
    expect(problemsOf([row(1, "Sara", { problem: "not-a-student", externalId: "7" }), row(2, "Sara", { externalId: "7" })])).toEqual([
      [1, "not-a-student", "Sara"],
    ]);
  });

  it("makes one group of spellings that look alike, named as first spelled", () => {
    const rows = [row(1, "A", { group: "Red" }), row(2, "B", { group: " red" }), row(3, "C", { group: "RED " }), row(4, "D", { group: "Blue" })];
    expect(checkRoster(rows, []).entries.map(({ group }) => group)).toEqual(["Red", "Red", "Red", "Blue"]);
  });

  it("fills a class to 500 members and reports who no longer fits", () => {
    const existing = Array.from({ length: mostMembers - 2 }, (_, index) => `member ${index}`);
    expect(problemsOf([row(1, "A one"), row(2, "member 3"), row(3, "B two"), row(4, "C three")], existing)).toEqual([
      [2, "already-in-class", "member 3"],
      [4, "class-full", "C three"],
    ]);
  });

  it("puts every line into exactly one list, and takes no entry twice", () => {
    const rows = fc.array(fc.record({ name: fc.constantFrom("Sara", "sara", "", "Omar", "x\ny", "أحمد", "احمد", "Huda") }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.subarray(["SARA", "Huda"]), (names, existing) => {
        const given = names.map(({ name }, index) => row(index + 1, name));
        const { entries, problems } = checkRoster(given, existing);
        expect([...entries, ...problems].map(({ line }) => line).sort((a, b) => a - b)).toEqual(given.map(({ line }) => line));
        const taken = entries.map(({ line, name }) => row(line, name));
        expect(checkRoster(taken, existing)).toEqual({ entries, problems: [] });
        expect(checkRoster(taken, taken.map(({ name }) => name)).entries).toEqual([]);
      }),
    );
  });
});
