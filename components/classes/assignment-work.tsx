import { LabelledSelect } from "@/components/ui/labelled-select";
import { type FormPart, Kept } from "./assignment-fields";

type QuizChoice = { slug: string; title: string; questions: number };
export type WorkChoices = { lessons: readonly QuizChoice[]; quizzes: readonly QuizChoice[] };

/** What is to be done: a lesson, a quiz, or both. */
export function AssignmentWork({ choices, fields, problemOf, isFixed, t }: FormPart & { choices: WorkChoices; isFixed: boolean }) {
  const { lessons, quizzes } = choices;
  const quizSlug = fields.get("quizSlug") ?? "";
  const problem = problemOf("lessonSlug") ?? problemOf("quizSlug");
  const chosen = [...lessons, ...quizzes].find(({ slug }) => slug === quizSlug);
  return (
    <>
      <div className="field-pair">
        <LabelledSelect
          name="lessonSlug"
          label={t("assignment.lesson")}
          defaultValue={fields.get("lessonSlug") ?? ""}
          options={[{ value: "", text: t("assignment.no-lesson") }, ...lessons.map(({ slug, title }) => ({ value: slug, text: title }))]}
        />
        {isFixed ? (
          <div className="labelled-input">
            <p className="field-name">{t("assignment.quiz")}</p>
            <Kept fields={fields} names={["quizSlug"]} text={t("assignment.quiz-fixed", { quiz: chosen?.title ?? t("assignment.no-quiz") })} />
          </div>
        ) : (
          <div className="labelled-input">
            <label htmlFor="quizSlug">{t("assignment.quiz")}</label>
            <select id="quizSlug" name="quizSlug" defaultValue={quizSlug}>
              <option value="">{t("assignment.no-quiz")}</option>
              <QuizOptions label={t("assignment.lesson-quizzes")} quizzes={lessons} t={t} />
              {quizzes.length > 0 && <QuizOptions label={t("assignment.own-quizzes")} quizzes={quizzes} t={t} />}
            </select>
          </div>
        )}
      </div>
      {problem && <p className="field-problem">{problem}</p>}
    </>
  );
}

function QuizOptions({ label, quizzes, t }: { label: string; quizzes: readonly QuizChoice[]; t: FormPart["t"] }) {
  return (
    <optgroup label={label}>
      {quizzes.map(({ slug, title, questions }) => (
        <option key={slug} value={slug}>
          {t("assignment.quiz-option", { title, questions })}
        </option>
      ))}
    </optgroup>
  );
}
