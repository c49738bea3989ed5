import { type Content, lessonFile, type LoadedWord } from "@/content/content";
import { isLocale, type Locale, locales } from "@/domain/locale";
import { type Inline, passagesOf } from "@/domain/text/lesson-text";
import { plainForm } from "./mentions";
import type { Problem } from "./problem";

type Text = { file: string; where: string; locale: Locale; text: string };

/** In our own voice no word takes a side: such words stand in quotation marks, or in *emphasis* as words spoken of. */
export function loadedWords(content: Content): Problem[] {
  const patterns = content.words.loaded.map((entry) => ({ ...entry, pattern: patternOf(entry) }));
  return textsOf(content).flatMap(({ file, where, locale, text }) => {
    const ownVoice = withoutQuotations(plainForm(text));
    return patterns
      .filter((entry) => entry.locale === locale && entry.pattern.test(ownVoice))
      .map(({ word, neutral }) => ({ rule: "loaded-words", file, where, message: `"${word}" takes a side; write: ${neutral}` }));
  });
}

/** Arabic writes "and", "in", "the" and the like onto the word. */
function patternOf({ word, locale }: LoadedWord): RegExp {
  const words = plainForm(word).split(" ").join(String.raw`\s+`);
  const before = locale === "ar" ? "(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)" : "";
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}${words}(?![\p{L}\p{N}])`, "iu");
}

const withoutQuotations = (text: string) => text.replace(/["“”„][^"“”„]*["“”]|«[^»]*»|\*[^*]+\*/gu, " … ");

const withEmphasis = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if ("text" in inline) return inline.text;
      const text = withEmphasis(inline.inlines);
      return inline.kind === "emphasis" ? `*${text}*` : text;
    })
    .join("");

function textsOf({ lessons, claims, terms }: Content): Text[] {
  return [
    ...[...lessons.values()].flatMap(({ lesson, text, questions }) => [
      ...locales.flatMap((locale) =>
        passagesOf(text[locale]).map(({ where, inlines }): Text => ({ file: lessonFile(lesson, `${locale}.md`), where, locale, text: withEmphasis(inlines) })),
      ),
      ...locales.flatMap((locale) =>
        text[locale].sections.map(({ id, title }): Text => ({ file: lessonFile(lesson, `${locale}.md`), where: `heading of ${id}`, locale, text: title })),
      ),
      ...localizedTexts(lesson, lessonFile(lesson, "lesson.json"), ""),
      ...[...questions.values()].flatMap(({ id, prompt, key }) => localizedTexts({ prompt, key }, lessonFile(lesson, "questions.json"), id)),
    ]),
    ...[...claims.values()].flatMap((claim) => localizedTexts(claim, "content/claims", claim.id)),
    ...[...terms.values()].flatMap((term) => localizedTexts(term.definition, "content/glossary", term.id)),
  ];
}

/** Every text under a key that is a language, with the way to it. */
function localizedTexts(value: unknown, file: string, where: string): Text[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === "string" && isLocale(key)
      ? [{ file, where, locale: key, text: inner }]
      : localizedTexts(inner, file, [where, key].filter(Boolean).join(".")),
  );
}
