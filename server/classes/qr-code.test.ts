import { describe, expect, it } from "vitest";
import { qrPath, quietZone } from "./qr-code";

/** The modules that a path draws, by its own small reading of M, h, v and z. */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
  const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const drawn = path.replace(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g, (_run, x, y, width, back) => {
    expect(back).toBe(width);
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
    return "";
  });
  expect(drawn).toBe("");
  return modules;
}

/** Without the quiet zone, which must be light. */
function codeOf(modules: boolean[][]): boolean[][] {
  const inside = modules.slice(quietZone, -quietZone).map((row) => row.slice(quietZone, -quietZone));
  const dark = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
  expect(dark(inside)).toBe(dark(modules));
  return inside;
}

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Level and mask, from beside the top left finder (ISO/IEC 18004, 7.9). */
function formatOf(code: boolean[][]): { level: number; mask: number } {
  const bits = [0, 1, 2, 3, 4].map((x) => (code[8]?.[x] ? "1" : "0")).join("");
  const format = Number.parseInt(bits, 2) ^ 0b10101;
  return { level: format >> 3, mask: format & 7 };
}

/** Finders with their margins and format bits, timing lines, and the one alignment mark of versions 2 to 6. */
function isFunction(x: number, y: number, width: number): boolean {
  const isCorner = (x < 9 && y < 9) || (x >= width - 8 && y < 9) || (x < 9 && y >= width - 8);
  const isAlignment = width > 21 && Math.abs(x - (width - 7)) <= 2 && Math.abs(y - (width - 7)) <= 2;
  return isCorner || isAlignment || x === 6 || y === 6;
}

/** The text of a code of version 1 to 4 in byte mode, read as a scanner reads an undamaged one. */
function scan(code: boolean[][]): string {
  const width = code.length;
  const mask = masks[formatOf(code).mask] ?? (() => false);
  const bits: number[] = [];
  let upward = true;
  for (let right = width - 1; right > 0; right -= 2) {
    if (right === 6) right = 5; // the timing line is a column of its own
    for (let step = 0; step < width; step++) {
      const y = upward ? width - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isFunction(x, y, width)) bits.push(Number((code[y]?.[x] ?? false) !== mask(x, y)));
      }
    }
    upward = !upward;
  }
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => bits.slice(index * 8, index * 8 + 8));
  // Version 4 at level M: two blocks of 32 data codewords, taken in turns. The smaller versions have one block.
  const data = width < 33 ? codewords : [0, 1].flatMap((block) => codewords.slice(0, 64).filter((_, index) => index % 2 === block));
  const read = (from: number, length: number) => Number.parseInt(data.flat().slice(from, from + length).join(""), 2);
  expect(read(0, 4)).toBe(4);
  return new TextDecoder().decode(Uint8Array.from({ length: read(4, 8) }, (_, index) => read(12 + index * 8, 8)));
}

const texts = ["a", "http://localhost:3000/join/CFHJ2345", "https://classroom.example/ar/join/CFHJ-2345", "صف السيدة هدى"];

describe("a QR code as a path", () => {
  it.each(texts)("is scanned as %s", (text) => {
    expect(scan(codeOf(modulesOf(qrPath(text))))).toBe(text);
  });

  it.each(texts)("has a finder in three corners and its timing lines: %s", (text) => {
    const code = codeOf(modulesOf(qrPath(text)));
    const width = code.length;
    expect((width - 17) % 4).toBe(0);
    const ring = (x: number, y: number) => Math.max(Math.abs(x - 3), Math.abs(y - 3));
    for (const [left, top] of [[0, 0], [width - 7, 0], [0, width - 7]] as const) {
      for (let y = 0; y < 7; y++) for (let x = 0; x < 7; x++) expect(code[top + y]?.[left + x]).toBe(ring(x, y) !== 2);
    }
    for (let at = 8; at < width - 8; at++) expect([code[6]?.[at], code[at]?.[6]]).toEqual([at % 2 === 0, at % 2 === 0]);
    expect(code[width - 8]?.[8]).toBe(true);
  });

  it.each(texts)("says that it carries error correction M: %s", (text) => {
    expect(formatOf(codeOf(modulesOf(qrPath(text)))).level).toBe(0);
  });

  it.each([[14, 1], [15, 2], [26, 2], [27, 3], [42, 3], [43, 4], [62, 4], [63, 5]])("of %d bytes is of version %d, with the margin", (bytes, version) => {
    expect(qrPath("x".repeat(bytes)).size).toBe(17 + 4 * version + 2 * quietZone);
  });
});
