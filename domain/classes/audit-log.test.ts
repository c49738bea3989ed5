import { describe, expect, it } from "vitest";
import { auditFields, auditGroups, changesIn } from "./audit-log";

describe("a class's log", () => {
  it("has every action in a group, and no group with an action it does not know", () => {
    const grouped = new Set<string>(Object.values(auditGroups).flat());
    expect([...grouped].sort()).toEqual(Object.keys(auditFields).sort());
  });

  it("tells what was changed, from what and to what, whichever way it was written down", () => {
    expect(changesIn("assignment-changed", { title: "Quiz 1", changed: "dueAt weight", "dueAt.from": 1, "dueAt.to": null, "weight.from": 1, "weight.to": 2 })).toEqual([
      { field: "dueAt", from: 1, to: null },
      { field: "weight", from: 1, to: 2 },
    ]);
    expect(changesIn("class-changed", { nameFrom: "10a", nameTo: "10b" })).toEqual([{ field: "name", from: "10a", to: "10b" }]);
    expect(changesIn("exception-set", { title: "Quiz 1", name: "Sara", dueAt: 5, closesAt: null })).toEqual([
      { field: "dueAt", from: undefined, to: 5 },
      { field: "closesAt", from: undefined, to: null },
    ]);
  });

  it("takes a student's name or a work's title for no change", () => {
    expect(changesIn("exception-set", { title: "Quiz 1", name: "Sara" })).toEqual([]);
    expect(changesIn("assignment-made", { title: "Quiz 1", dueAt: 5 })).toEqual([]);
  });
});
