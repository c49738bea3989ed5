import type { Locale } from "@/domain/locale";

/**
 * 22 characters, 4.46 bits each, of which no two look alike. Gone for their looks: 0 O D 1 I, and B G S Z beside 8 6 5 2, U V.
 * Gone for their sound: N beside M, A beside 8, E beside 3; without A E I O U a code is no word either.
 */
export const codeAlphabet = "CFHJKLMPQRTWXY23456789";

/** 22^8 codes: 35.7 bits. */
export const classCodeLength = 8;
/** 22^10 codes: 44.6 bits, because this one alone signs a learner in. */
export const personalCodeLength = 10;

/** Random bytes to draw for one code: not one draw in 10^50 runs short of them. */
export const codeBytes = 64;

/** As many bytes as hold each character equally often; a byte beyond them is passed over, so that no character is likelier. */
const fairBytes = Math.floor(256 / codeAlphabet.length) * codeAlphabet.length;

/** Makes a code of random bytes, every code equally likely. Throws when the bytes run out: give `codeBytes` of them. */
export function codeOf(bytes: Uint8Array, length: number): string {
  const fair = bytes.filter((byte) => byte < fairBytes).subarray(0, length);
  if (fair.length < length) throw new Error(`${bytes.length} random bytes are too few for a code of ${length}`);
  return Array.from(fair, (byte) => codeAlphabet.charAt(byte % codeAlphabet.length)).join("");
}

/** As people see it: two halves with a dash, CFHJ-2345 or CFHJK-23456. */
export const formatCode = (code: string): string => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const between = /[\s\p{Pd}\u2212\u0640_]/gu;

/** Left out of the alphabet, each for the sake of one character that it looks like: what else can have been meant? */
const lookAlikes: ReadonlyMap<string, string> = new Map([["Z", "2"], ["S", "5"], ["G", "6"], ["B", "8"]]);

export type ReadCode = { kind: "class" | "personal"; code: string };

/** The code that somebody typed: in any case, digits or width, with any dashes, spaces and invisible marks. null: no code. */
export function readCode(typed: string): ReadCode | null {
  const code = typed
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(between, "")
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .replace(/[ZSGB]/g, (letter) => lookAlikes.get(letter) ?? letter);
  if (![...code].every((character) => codeAlphabet.includes(character))) return null;
  if (code.length === classCodeLength) return { kind: "class", code };
  return code.length === personalCodeLength ? { kind: "personal", code } : null;
}

const spoken: Record<Locale, Readonly<Record<string, string>>> = {
  en: {
    C: "C for cat",
    F: "F for fish",
    H: "H for house",
    J: "J for jam",
    K: "K for kite",
    L: "L for lamp",
    M: "M for moon",
    P: "P for paper",
    Q: "Q for queen",
    R: "R for river",
    T: "T for tree",
    W: "W for water",
    X: "X for X-ray",
    Y: "Y for yellow",
  },
  ar: {
    C: "سي",
    F: "إف",
    H: "إتش",
    J: "جيه",
    K: "كيه",
    L: "إل",
    M: "إم",
    P: "بي",
    Q: "كيو",
    R: "آر",
    T: "تي",
    W: "دبليو",
    X: "إكس",
    Y: "واي",
  },
};

/** What to say when a code is read out: "C for cat, 4, …"; in Arabic the letters' English names. Digits stay digits. */
export const spellCode = (code: string, locale: Locale): string =>
  [...code].map((character) => spoken[locale][character] ?? character).join(locale === "ar" ? "، " : ", ");
