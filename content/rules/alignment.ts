import { type Content, type LessonContent, lessonFile } from "@/content/content";
import { otherLocale } from "@/domain/locale";
import { type Block, everyInline, type Inline } from "@/domain/text/lesson-text";
import type { Problem } from "./problem";

/** Both languages have the same sections, blocks and marks, so that they can be read side by side. */
export const alignment = (content: Content): Problem[] => [...content.lessons.values()].flatMap(lessonAlignment);

function lessonAlignment({ lesson, text: { en, ar } }: LessonContent): Problem[] {
  const problem = (where: string, message: string): Problem => ({ rule: "alignment", file: lessonFile(lesson, "ar.md"), where, message });

  const compareMarks = (where: string, inEn: Inline[], inAr: Inline[]) => {
    const marks = { en: marksOf(inEn), ar: marksOf(inAr) };
    return (["en", "ar"] as const).flatMap((locale) =>
      surplus(marks[locale], marks[otherLocale(locale)]).map((mark) => problem(where, `${mark} is marked in ${locale} but not in ${otherLocale(locale)}`)),
    );
  };

  function compareBlock(where: string, a: Block, b: Block): Problem[] {
    if (a.kind === "paragraph" && b.kind === "paragraph") return compareMarks(a.id, a.inlines, b.inlines);
    if (a.kind === "list" && b.kind === "list") {
      if (a.items.length !== b.items.length) return [problem(where, `a list of ${a.items.length} items in en, ${b.items.length} in ar`)];
      return a.items.flatMap((item, index) => compareMarks(`${where}, list item ${index + 1}`, item, b.items[index] ?? []));
    }
    if (a.kind === "since" && b.kind === "since" && a.date !== b.date) return [problem(where, `an update of ${a.date} in en, of ${b.date} in ar`)];
    if ("blocks" in a && "blocks" in b && a.kind === b.kind) return compareBlocks(where, a.blocks, b.blocks);
    return [problem(where, `${a.kind} in en, ${b.kind} in ar`)];
  }

  function compareBlocks(where: string, inEn: Block[], inAr: Block[]): Problem[] {
    if (inEn.length !== inAr.length) return [problem(where, `${inEn.length} blocks in en, ${inAr.length} in ar`)];
    return inEn.flatMap((block, index) => compareBlock(`${where}, block ${index + 1}`, block, inAr[index] as Block));
  }

  return [
    ...compareBlocks("intro", en.intro, ar.intro),
    ...(en.sections.length === ar.sections.length ? [] : [problem("headings", `${en.sections.length} sections in en, ${ar.sections.length} in ar`)]),
    ...en.sections.flatMap(({ id, blocks }, index) => {
      const same = ar.sections[index];
      return same ? compareBlocks(id, blocks, same.blocks) : [];
    }),
  ];
}

/** Emphasis is left out: Arabic sets off a word with quotation marks where English uses italics. */
const marksOf = (inlines: Inline[]): string[] =>
  everyInline(inlines).flatMap((inline) => {
    if (inline.kind === "claim") return [`claim ${inline.claim}`];
    if (inline.kind === "term") return [`term ${inline.term}`];
    return inline.kind === "place" ? [`place ${inline.place}`] : [];
  });

function surplus(marks: string[], others: string[]): string[] {
  const left = [...others];
  return marks.filter((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
