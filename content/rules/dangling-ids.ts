import { type Content, type LessonContent, lessonFile } from "@/content/content";
import type { Figure } from "@/content/schema";
import { locales } from "@/domain/locale";
import { everyInline, passagesOf } from "@/domain/text/lesson-text";
import type { Problem } from "./problem";

/** Something pointed at that has to be there. */
type Pointer = { file: string; where: string; what: string; id: string; known: { has(id: string): boolean } };

/** Every id written anywhere leads somewhere. */
export function danglingIds(content: Content): Problem[] {
  const pointers = [...ledgerPointers(content), ...[...content.lessons.values()].flatMap((entry) => lessonPointers(content, entry))];
  return pointers
    .filter(({ id, known }) => !known.has(id))
    .map(({ file, where, what, id }) => ({ rule: "dangling-ids", file, where, message: `there is no ${what} "${id}"` }));
}

function ledgerPointers({ claims, sources, places, terms }: Content): Pointer[] {
  const file = "content/claims";
  return [
    ...[...claims.values()].flatMap((claim): Pointer[] => {
      const accountSources = (claim.accounts ?? []).flatMap((account) => account.sources);
      const ids = [...claim.sources.map(({ id }) => id), ...accountSources];
      const pointers: Pointer[] = ids.map((id) => ({ file, where: claim.id, what: "source", id, known: sources }));
      return claim.place ? [...pointers, { file, where: claim.id, what: "place", id: claim.place, known: places }] : pointers;
    }),
    ...[...terms.values()].flatMap((term) =>
      term.claims.map((id) => ({ file: "content/glossary", where: term.id, what: "claim", id, known: claims })),
    ),
  ];
}

function lessonPointers(content: Content, { lesson, text, questions }: LessonContent): Pointer[] {
  const file = lessonFile(lesson, "lesson.json");
  const sections = new Set(lesson.sections.map(({ id }) => id));
  const objectives = new Set(lesson.objectives.map(({ id }) => id));
  const units = new Set(content.units.map(({ slug }) => slug));
  const note = lesson.contentNote;
  return [
    { file, where: "unit", what: "unit", id: lesson.unit, known: units },
    ...(note ? [{ file, where: "contentNote", what: "section", id: note.section, known: sections }] : []),
    ...lesson.sections.flatMap(({ id: section, questions: ids, figure }) => [
      ...ids.map((id) => ({ file, where: section, what: "question", id, known: questions })),
      ...(figure ? figurePointers(content, figure, { file, where: `${section}, figure` }) : []),
    ]),
    ...lesson.quiz.questions.map(({ id }) => ({ file, where: "quiz", what: "question", id, known: questions })),
    ...[...questions.values()].flatMap((question) => {
      const at = { file: lessonFile(lesson, "questions.json"), where: question.id };
      return [
        ...question.claims.map((id) => ({ ...at, what: "claim", id, known: content.claims })),
        { ...at, what: "objective", id: question.objective, known: objectives },
        { ...at, what: "section", id: question.section, known: sections },
      ];
    }),
    ...locales.flatMap((locale) =>
      passagesOf(text[locale]).flatMap(({ where, inlines }) =>
        everyInline(inlines).flatMap((inline): Pointer[] => {
          const at = { file: lessonFile(lesson, `${locale}.md`), where };
          if (inline.kind === "claim") return [{ ...at, what: "claim", id: inline.claim, known: content.claims }];
          if (inline.kind === "term") return [{ ...at, what: "term", id: inline.term, known: content.terms }];
          if (inline.kind === "place") return [{ ...at, what: "place", id: inline.place, known: content.places }];
          return [];
        }),
      ),
    ),
  ];
}

const figurePointers = ({ places, claims }: Content, figure: Figure, at: { file: string; where: string }): Pointer[] =>
  figure.kind === "locator-map"
    ? figure.places.map((id) => ({ ...at, what: "place", id, known: places }))
    : figure.events.map(({ claim }) => ({ ...at, what: "claim", id: claim, known: claims }));
