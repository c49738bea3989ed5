import { type Content, lessonFile } from "@/content/content";
import { type Locale, locales } from "@/domain/locale";
import type { Block } from "@/domain/text/lesson-text";
import type { Problem } from "./problem";

/** Each lesson says once what is not known, inside a section; an update is later than the day the lesson stands for. */
export const boxes = ({ lessons }: Content): Problem[] =>
  [...lessons.values()].flatMap(({ lesson, text }) =>
    locales.flatMap((locale: Locale) => {
      const problem = (where: string, message: string): Problem => ({ rule: "boxes", file: lessonFile(lesson, `${locale}.md`), where, message });
      const inSections = text[locale].sections.flatMap(({ blocks }) => blocks);
      const unknown = inSections.filter(({ kind }) => kind === "unknown").length;
      return [
        ...(unknown === 1 ? [] : [problem("sections", `${unknown} :::unknown boxes; a lesson has one`)]),
        ...text[locale].intro.filter(isBox).map(({ kind }) => problem("intro", `:::${kind} belongs inside a section`)),
        ...inSections.flatMap((block) =>
          block.kind === "since" && block.date <= lesson.asOf
            ? [problem("sections", `an update of ${block.date}, not later than the lesson's as-of date ${lesson.asOf}`)]
            : [],
        ),
      ];
    }),
  );

const isBox = ({ kind }: Block) => kind === "unknown" || kind === "since";
