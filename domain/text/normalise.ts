/** Written or left out at will in romanised Arabic: Ma'arrat, Ma`arrat, Maʿarrat, Maarrat. */
const apostrophes = /['’‘‛`ʹʻʼʾʿ′]/gu;
/** Latin accents, Arabic vowel signs with the hamza and madda that decomposition set free, superscript alef, tatweel. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff\u0640]/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const arabicLetters: ReadonlyMap<string, string> = new Map([
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"], // as Persian and Urdu keyboards type it
  ["ک", "ك"],
  ["ة", "ه"],
]);

/**
 * The form in which a short answer is compared, in English and Arabic; never shown to the learner.
 * Folded: case, accents, vowel signs, أ إ آ ٱ to ا, ى to ي, ة to ه, ؤ to و, ئ to ي (ء alone stays), both sets of Arabic
 * digits, punctuation, a leading article (the, a, an, al, ال). A prefixed و is part of the answer.
 */
export function normaliseAnswer(text: string): string {
  return text
    .replaceAll("´", "'") // decomposes to a space otherwise
    .normalize("NFKD")
    .replace(apostrophes, "")
    .replace(invisible, "")
    .replace(marks, "")
    .replace(/[ٱىیکة]/gu, (letter) => arabicLetters.get(letter) ?? letter)
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase() // there and back: ß becomes ss, and the Turkish dotless ı an i
    .toUpperCase()
    .toLowerCase()
    .replace(/\d+(?:[.,،٫٬]\d+)*|[^\p{L}\p{M}\p{N}]+/gu, (run) => (/^\d/.test(run) ? plainNumber(run) : " "))
    .replace(/(?<![\p{L}\d.])[1-9]\d{0,2}(?: \d{3})+(?!\d)/gu, (grouped) => grouped.replaceAll(" ", ""))
    .trim()
    .replace(/^(?:(?:the|an?|al|ال) (?=.)|ال(?=\p{L}{2}))+/u, "")
    .normalize("NFC");
}

/**
 * One number without separators, "." before decimals. Groups of exactly three are thousands whatever stands between them,
 * so 5,800 = 5.800 = 5 800 = ٥٬٨٠٠ = 5800: half the world's keyboards use the dot, and no figure here has three decimals.
 * 3.6 = 3,6 = ٣٫٦. Anything else (5.3.2020) is several numbers.
 */
function plainNumber(run: string): string {
  const groups = run.split(/\D/);
  const separators = run.replace(/\d/g, "").replace(/[،٬]/gu, ",").replaceAll("٫", ".");
  const last = separators.at(-1);
  const decimals = groups.at(-1) ?? "";
  const whole = groups.slice(0, -1);

  if (isGrouped(groups) && new Set(separators).size <= 1) return groups.join("");
  if (whole.length === 1) {
    const isDecimal = last === "." || decimals.length <= 2 || whole[0] === "0";
    return groups.join(isDecimal ? "." : " ");
  }
  const thousands = separators.slice(0, -1);
  if (isGrouped(whole) && new Set(thousands).size === 1 && !thousands.includes(last ?? "")) {
    return `${whole.join("")}.${decimals}`;
  }
  return groups.join(" ");
}

const isGrouped = ([head = "", ...rest]: string[]) =>
  rest.length > 0 && /^[1-9]\d{0,2}$/.test(head) && rest.every((group) => group.length === 3);
