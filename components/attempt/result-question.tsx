import type { ReactNode } from "react";
import type { AttemptView } from "@/domain/attempt/view";
import type { ClaimNote } from "@/domain/claims/claim-note";
import type { Locale, Localized } from "@/domain/locale";
import type { QuestionKind } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";
import type { Translate } from "@/components/shell/translator";
import { Explanations } from "./explanations";
import { TeacherNotes } from "./teacher-notes";

/** The stem is the one part every kind of prompt has. */
const stemOf = (prompt: unknown, locale: Locale) => (prompt as { stem: Localized }).stem[locale];

/** One question of a result: verdict and explanations, or as long as those are held back what was answered. */
export function ResultQuestion({
  view,
  index,
  claims,
  timeZone,
  report,
  locale,
  t,
}: {
  view: AttemptView;
  index: number;
  claims: readonly ClaimNote[];
  timeZone: string;
  report: ReactNode;
  locale: Locale;
  t: Translate;
}) {
  const question = view.questions[index];
  const item = view.items[index];
  if (!question || !item) return null;
  const { disclosure } = item;
  return (
    <li id={`question-${index + 1}`}>
      <h2 className="attempt-number">{t("attempt.question", { number: index + 1, count: view.questions.length })}</h2>
      <p className="question-stem">{stemOf(question.prompt, locale)}</p>
      {!disclosure?.explanations.length && <OwnAnswer question={question} item={item} locale={locale} t={t} />}
      {disclosure && (
        <>
          <Explanations disclosure={disclosure} locale={locale} t={t} />
          <TeacherNotes disclosure={disclosure} weight={question.weight} timeZone={timeZone} locale={locale} t={t} />
          <ul className="result-claims">
            {disclosure.claims.map((id) => {
              const claim = claims.find((candidate) => candidate.id === id);
              return (
                claim && (
                  <li key={id}>
                    <a href={`#claim-${id}`}>{t("result.rests-on", { status: t(`status.${claim.status}`) })}</a>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {report}
    </li>
  );
}

/** In words; nothing where the rules hold even that back. */
function OwnAnswer({ question, item, locale, t }: { question: AttemptView["questions"][number]; item: AttemptView["items"][number]; locale: Locale; t: Translate }) {
  if (item.filled === "blank") return <p className="interface">{t("result.no-answer")}</p>;
  if (item.response === null) return null;
  // The server sends kinds of the registry alone, with prompts and responses of that kind.
  const answer = questionTypeOf(question.kind as QuestionKind).describe({ prompt: question.prompt, response: item.response, locale });
  return <p className="interface">{t("result.your-answer", { answer })}</p>;
}
