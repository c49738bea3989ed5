import type { PassageContext } from "@/components/lesson/passage";
import type { Translate } from "@/components/shell/translator";
import { claimNoteOf, termNoteOf } from "@/content/claim-note";
import { getContent } from "@/content/load";
import { type Locale, locales } from "@/domain/locale";
import { everyInline, type LessonText, passagesOf } from "@/domain/text/lesson-text";

export type LessonParams = { params: Promise<{ locale: string; slug: string }> };

export const lessonParams = () => locales.flatMap((locale) => [...getContent().lessons.keys()].map((slug) => ({ locale, slug })));

/** The claims and terms that a text cites, in its language. */
export function passageContextOf(lesson: string, text: LessonText, locale: Locale, t: Translate): PassageContext {
  const content = getContent();
  const marks = passagesOf(text).flatMap(({ inlines }) => everyInline(inlines));
  const claims = new Set(marks.flatMap((mark) => (mark.kind === "claim" ? [mark.claim] : [])));
  const terms = new Set(marks.flatMap((mark) => (mark.kind === "term" ? [mark.term] : [])));
  return {
    lesson,
    locale,
    t,
    claims: new Map([...claims].map((id) => [id, claimNoteOf(content, id, locale)])),
    terms: new Map([...terms].map((id) => [id, termNoteOf(content, id, locale)])),
  };
}
