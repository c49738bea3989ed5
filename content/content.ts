import type { z } from "zod";
import type { Locale, Localized } from "@/domain/locale";
import type { LessonText } from "@/domain/text/lesson-text";
import type { AuthoredQuestion, Claim, Highway, Lesson, loadedWordSchema, Place, Source, Term, Unit, wordListSchema } from "./schema";

export type LessonContent = {
  lesson: Lesson;
  text: Localized<LessonText>;
  /** By question id, in the order of the file; prompt and key are parsed by their type. */
  questions: Map<string, AuthoredQuestion>;
};

/** Everything people read. Maps are by id (lessons: by slug), in reading order. */
export type Content = {
  units: Unit[];
  lessons: Map<string, LessonContent>;
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  places: Map<string, Place>;
  highways: Map<string, Highway>;
  terms: Map<string, Term>;
  /** Lists of words that the rules go by. */
  words: { loaded: LoadedWord[]; capitals: CapitalLists };
};

export type LoadedWord = z.infer<typeof loadedWordSchema>;
export type CapitalLists = z.infer<typeof wordListSchema>;

/** The file of one lesson as problems name it. */
export const lessonFile = (lesson: Pick<Lesson, "unit" | "slug">, file: `${Locale}.md` | "lesson.json" | "questions.json") =>
  `content/units/${lesson.unit}/${lesson.slug}/${file}`;
