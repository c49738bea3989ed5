import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { QuestionPlayer } from "@/questions/views";
import type { SectionQuestion } from "./lesson-screen";

/** One or two questions at a section's end. Plain forms: they post and go to a page, or the page's script shows the answer here. */
export function SectionQuestions({
  slug,
  section,
  questions,
  locale,
  t,
}: {
  slug: string;
  section: string;
  questions: SectionQuestion[];
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="section-check no-print">
      <h3>{t("check.title", { count: questions.length })}</h3>
      {questions.map((question) => (
        <form
          key={question.id}
          method="post"
          action={`/api/lessons/${slug}/checks/${question.id}`}
          className="check-form"
          data-question={question.id}
          data-kind={question.kind}
          data-section={section}
        >
          <input type="hidden" name="section" value={section} />
          <QuestionPlayer kind={question.kind} prompt={question.prompt} response={null} locale={locale} name={question.id} />
          <p className="button-row">
            <button className="button">{t("check.button")}</button>
          </p>
          <div className="check-answer" role="status" aria-live="polite" />
        </form>
      ))}
    </div>
  );
}
