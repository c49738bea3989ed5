import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

/** Kind, difficulty and objective of a question in a line, with the link to the passage that settles it. */
export function QuestionFacts({ question, locale, t }: { question: PreviewedQuestion; locale: Locale; t: Translate }) {
  const { kind, difficulty, objective, lesson, section } = question;
  return (
    <p className="question-facts">
      <span>{t(`question-kind.${kind}`)}</span>
      {difficulty && <span>{t(`difficulty.${difficulty}`)}</span>}
      {objective && <span>{objective}</span>}
      <a href={`/${locale}/lessons/${lesson.slug}#${section.id}`}>{t("preview.passage", { lesson: lesson.title, section: section.title })}</a>
    </p>
  );
}
