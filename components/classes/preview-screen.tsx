import type { Locale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Translate } from "@/components/shell/translator";
import { KeyRefusalNotice } from "@/components/bank/key-refusal";
import { QuestionFacts } from "@/components/bank/question-facts";
import { QuestionKey } from "@/components/bank/question-key";
import { ClassFrame, type ClassHead } from "./class-frame";

export type PreviewedLesson = {
  slug: string;
  title: string;
  summary: string;
  lessonMinutes: number;
  quizMinutes: number;
  objectives: readonly string[];
  contentNote: { text: string; section: string } | null;
  marks: number;
  questions: readonly (PreviewedQuestion & { weight: number })[];
  refused: string | null;
};

/** All that a teacher wants to know of a lesson and its quiz before setting them. */
export function PreviewScreen({ head, preview, locale, t }: { head: ClassHead; preview: PreviewedLesson; locale: Locale; t: Translate }) {
  const { slug, lessonMinutes, quizMinutes, questions, contentNote, refused } = preview;
  return (
    <ClassFrame head={head} page="assignments" title={preview.title} locale={locale} t={t}>
      <p className="lead">{preview.summary}</p>
      <p className="button-row no-print">
        <a className="button button-main" href={`/${locale}/classes/${head.id}/assignments/new?lesson=${slug}`}>
          {t("assignment.set-this")}
        </a>
        <a className="button" href={`/${locale}/lessons/${slug}`}>
          {t("preview.lesson")}
        </a>
        <a className="button" href={`/${locale}/quizzes/${slug}`}>
          {t("preview.try")}
        </a>
        <a className="button" href={`/${locale}/lessons/${slug}/defence`}>
          {t("defence.name")}
        </a>
        <a className="button" href={`/${locale}/classes/${head.id}/quizzes/new?from=${slug}`}>
          {t("preview.own-quiz")}
        </a>
      </p>
      <dl className="facts">
        <dt>{t("preview.time")}</dt>
        <dd>
          {t("preview.minutes", { count: lessonMinutes + quizMinutes })} <span className="soft">{t("preview.time-how", { lesson: lessonMinutes, quiz: quizMinutes })}</span>
        </dd>
        <dt>{t("preview.content-note")}</dt>
        <dd>{contentNote ? `${t("defence.section", { section: contentNote.section })} ${contentNote.text}` : t("defence.no-content-note")}</dd>
        <dt>{t("defence.objectives")}</dt>
        <dd>
          <ul className="bare-list">
            {preview.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <h2>{t("preview.questions")}</h2>
      {refused ? <KeyRefusalNotice reason={refused} locale={locale} t={t} /> : <p className="interface soft">{t("preview.facts", { questions: questions.length, marks: preview.marks })}</p>}
      <ol className="preview-questions">
        {questions.map((question, index) => (
          <li key={question.questionId}>
            <h3 className="attempt-number">{t("preview.question", { number: index + 1, count: questions.length, weight: question.weight })}</h3>
            <p className="question-stem">{question.stem}</p>
            <QuestionFacts question={question} locale={locale} t={t} />
            <QuestionKey question={question} t={t} />
          </li>
        ))}
      </ol>
    </ClassFrame>
  );
}
