import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNicknameProblem, foldNickname, longestNickname, nicknameSchema, tidyNickname } from "./nickname";

describe("a nickname", () => {
  it.each([
    ["Sara", "Sara"],
    ["  Sara \u00a0 K. ", "Sara K."],
    ["سارة", "سارة"],
    ["\u200fسارة\u200e", "سارة"],
    ["\ufeffSara\u200b", "Sara"],
    ["Zoe\u0308", "Zoë"],
    ["Zoe\u200b\u0308", "Zoë"],
    ["👩\u200d🚀", "👩\u200d🚀"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ["x".repeat(40), "x".repeat(40)],
    ["🦊".repeat(40), "🦊".repeat(40)],
  ])("%j is kept as %j", (typed, kept) => {
    expect(nicknameSchema.parse(typed)).toBe(kept);
  });

  it.each([
    ["", "empty-name"],
    [" \u00a0\u3000 ", "empty-name"],
    ["\u200f\u200b", "empty-name"],
    ["\u3164", "empty-name"],
    ["\u0301", "empty-name"],
    ["x".repeat(41), "name-too-long"],
    ["Sara\nAli", "strange-characters"],
    ["Sara\tAli", "strange-characters"],
    ["Sara\u0000", "strange-characters"],
    ["Sara\u202eilA", "strange-characters"],
    ["\u2067Sara\u2069", "strange-characters"],
    ["Sara\u2028Ali", "strange-characters"],
    ["S\ufffdra", "strange-characters"],
    ["Sara\ud83e", "strange-characters"],
  ])("%j is refused: %s", (typed, problem) => {
    expect(findNicknameProblem(tidyNickname(typed))).toBe(problem);
    expect(nicknameSchema.safeParse(typed).success).toBe(false);
  });

  it("is 1 to 40 characters without controls and tidy already, whenever it is taken", () => {
    const anything = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point)) });
    const awkward = fc.string({ unit: fc.constantFrom("a", "é", "\u0301", "س", "\u064b", "🦊", "\u200b", "\u200d", "\u200f", "\ufeff", " ", "\u00a0") });
    fc.assert(
      fc.property(fc.oneof(anything, awkward), (typed) => {
        const parsed = nicknameSchema.safeParse(typed);
        if (!parsed.success) return;
        expect([...parsed.data].length).toBeGreaterThan(0);
        expect([...parsed.data].length).toBeLessThanOrEqual(longestNickname);
        expect(parsed.data).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(nicknameSchema.parse(parsed.data)).toBe(parsed.data);
        expect(foldNickname(parsed.data)).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("comparing nicknames", () => {
  it.each([
    ["Sara", "sara", "SARA", " Sara ", "Sára", "Ｓａｒａ", "Sara!", "S\u200dara"],
    ["أحمد", "احمد", "أَحْمَد", "أحـــمد", "\u200fاحمد"],
    ["سارة", "ساره"],
    ["Ali 7", "ali ٧"],
    ["🦊", "🦊", " 🦊 "],
  ])("takes %s and what looks like it for one", (first, ...others) => {
    for (const other of others) expect(foldNickname(other), other).toBe(foldNickname(first));
  });

  it.each([
    ["Sara", "Sarah"],
    ["A. Khaled", "Khaled"],
    ["An Li", "Li"],
    ["Al Hassan", "Hassan"],
    ["الحسن", "حسن"],
    ["Ali 1", "Ali 2"],
    ["🦊", "🐼"],
    ["!", "?"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(foldNickname(a)).not.toBe(foldNickname(b));
  });
});
