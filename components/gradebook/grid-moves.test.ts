import { describe, expect, it } from "vitest";
import { moveInGrid, type Place } from "./grid-moves";

const size = { rows: 30, columns: 5, isMirrored: false };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

describe("keys in a grid", () => {
  it.each<[string, boolean, Place, Place]>([
    ["ArrowRight", false, { row: 2, column: 2 }, { row: 2, column: 3 }],
    ["ArrowLeft", false, { row: 2, column: 2 }, { row: 2, column: 1 }],
    ["ArrowDown", false, { row: 2, column: 2 }, { row: 3, column: 2 }],
    ["ArrowUp", false, { row: 2, column: 2 }, { row: 1, column: 2 }],
    ["PageDown", false, { row: 2, column: 2 }, { row: 12, column: 2 }],
    ["PageUp", false, { row: 12, column: 2 }, { row: 2, column: 2 }],
    ["Home", false, { row: 2, column: 2 }, { row: 2, column: 0 }],
    ["End", false, { row: 2, column: 2 }, { row: 2, column: 4 }],
    ["Home", true, { row: 2, column: 2 }, { row: 0, column: 0 }],
    ["End", true, { row: 2, column: 2 }, { row: 29, column: 4 }],
  ])("%s (with control: %s) leads from %j to %j", (key, ctrlKey, from, to) => {
    expect(moveInGrid(press(key, ctrlKey), from, size)).toEqual(to);
  });

  it("stop at the edges", () => {
    for (const key of ["ArrowRight", "ArrowDown", "PageDown"]) expect(moveInGrid(press(key), { row: 29, column: 4 }, size)).toEqual({ row: 29, column: 4 });
    for (const key of ["ArrowLeft", "ArrowUp", "PageUp"]) expect(moveInGrid(press(key), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  });

  it("go where they point in right-to-left as well", () => {
    const mirrored = { ...size, isMirrored: true };
    expect(moveInGrid(press("ArrowLeft"), { row: 0, column: 1 }, mirrored)).toEqual({ row: 0, column: 2 });
    expect(moveInGrid(press("ArrowRight"), { row: 0, column: 1 }, mirrored)).toEqual({ row: 0, column: 0 });
  });

  it("leave all other keys alone", () => {
    for (const key of ["Tab", "Enter", "a", "Escape"]) expect(moveInGrid(press(key), { row: 0, column: 0 }, size)).toBeNull();
  });
});
