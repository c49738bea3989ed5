import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classCodeLength, codeAlphabet, codeBytes, codeOf, formatCode, personalCodeLength, readCode, spellCode } from "./code";

const lengths = fc.constantFrom(classCodeLength, personalCodeLength);
const randomBytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }).filter((bytes) => bytes.filter((byte) => byte < 242).length >= 10);

describe("a code's alphabet", () => {
  it("holds each character once and no two that look alike", () => {
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
    for (const alike of ["0OQD", "1IL", "2Z", "5S", "6G", "8B", "UV", "CG", "MN", "A8", "E3"]) {
      expect([...alike].filter((character) => codeAlphabet.includes(character)).length, alike).toBeLessThanOrEqual(1);
    }
  });

  it("makes class codes of more than 34 bits and personal codes of more than 44, without vowels", () => {
    expect(Math.log2(codeAlphabet.length) * classCodeLength).toBeGreaterThan(34);
    expect(Math.log2(codeAlphabet.length) * personalCodeLength).toBeGreaterThan(44);
    expect(codeAlphabet).not.toMatch(/[AEIOU]/);
  });
});

describe("a code made of random bytes", () => {
  it("takes every character from equally many bytes", () => {
    const made = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      // Byte 0 makes the first character: it stands second unless the byte before it was passed over.
      const [character, second] = codeOf(Uint8Array.of(byte, 0, 1), 2);
      if (second === codeAlphabet[0]) made.set(character ?? "", (made.get(character ?? "") ?? 0) + 1);
    }
    expect(made.size).toBe(codeAlphabet.length);
    expect(new Set(made.values())).toEqual(new Set([11]));
  });

  it("passes over the bytes that would favour some characters", () => {
    expect(codeOf(Uint8Array.of(255, 0, 242, 1, 241), 3)).toBe(`${codeAlphabet[0]}${codeAlphabet[1]}${codeAlphabet[21]}`);
  });

  it("is never shorter than asked: too few bytes are an error", () => {
    expect(() => codeOf(new Uint8Array(7), classCodeLength)).toThrow("too few");
    expect(() => codeOf(new Uint8Array(64).fill(255), classCodeLength)).toThrow("too few");
  });

  it("reads back as itself, however it was made", () => {
    fc.assert(
      fc.property(randomBytes, lengths, (bytes, length) => {
        const code = codeOf(bytes, length);
        expect(code).toHaveLength(length);
        expect(readCode(formatCode(code))).toEqual({ kind: length === classCodeLength ? "class" : "personal", code });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("reading a typed code", () => {
  const codes = fc.tuple(randomBytes, lengths).map(([bytes, length]) => codeOf(bytes, length));
  const toFullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const toArabicDigits = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));

  it("forgives case, width, digits, spaces, dashes and invisible marks in any mixture", () => {
    const seen = ["", " ", "-", "–", "—", "‑", "−", "－", "ـ", "_", "\u00a0", "\u3000", "\n"];
    const unseen = ["\u200b", "\u200f", "\u202b", "\u2069", "\ufeff", "\u00ad"];
    const noise = fc.constantFrom(...seen, ...unseen);
    const change = fc.constantFrom((text: string) => text, (text: string) => text.toLowerCase(), toFullWidth, toArabicDigits);
    const letters = fc.array(fc.tuple(noise, change), { minLength: personalCodeLength, maxLength: personalCodeLength });
    fc.assert(
      fc.property(codes, letters, noise, (code, ways, end) => {
        const typed = [...code].map((character, index) => `${ways[index]?.[0]}${ways[index]?.[1](character)}`).join("") + end;
        expect(readCode(typed)?.code, JSON.stringify(typed)).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["CFHJ-2345", "class", "CFHJ2345"],
    ["cfhj 2345", "class", "CFHJ2345"],
    ["CFHJ-٢٣٤٥", "class", "CFHJ2345"],
    ["CFHJ-۲۳۴۵", "class", "CFHJ2345"],
    ["ＣＦＨＪ－２３４５", "class", "CFHJ2345"],
    ["\u202aCFHJ-2345\u202c", "class", "CFHJ2345"],
    ["CFHJ-Z3S4", "class", "CFHJ2354"],
    ["bghj-2345", "class", "86HJ2345"],
    ["CFHJK-23456", "personal", "CFHJK23456"],
  ])("takes %s as a %s code", (typed, kind, code) => {
    expect(readCode(typed)).toEqual({ kind, code });
  });

  it.each(["", "CFHJ-234", "CFHJ-23456", "CFHJK-234567", "CFHJ-2340", "CFHJ-234O", "CFHJ-2341", "CFHJ.2345", "معكم-2345", "CFHJ-234😀"])(
    "takes %j for no code",
    (typed) => expect(readCode(typed)).toBeNull(),
  );

  it("never throws, whatever is typed", () => {
    const anything = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point)) });
    fc.assert(fc.property(anything, (typed) => void readCode(typed)));
  });
});

describe("reading a code aloud", () => {
  it("gives every letter a word in English and its name in Arabic, and leaves digits", () => {
    expect(spellCode("CFHJ2345", "en")).toBe("C for cat, F for fish, H for house, J for jam, 2, 3, 4, 5");
    expect(spellCode("CFHJ2345", "ar")).toBe("سي، إف، إتش، جيه، 2، 3، 4، 5");
    const inArabic = [...codeAlphabet].map((character) => spellCode(character, "ar"));
    expect(inArabic.join("")).not.toMatch(/[A-Z]/);
    expect(new Set(inArabic).size).toBe(codeAlphabet.length);
    for (const character of codeAlphabet) expect(spellCode(character, "en")).toMatch(/^(\d|([A-Z]) for \2.+)$/i);
  });
});
