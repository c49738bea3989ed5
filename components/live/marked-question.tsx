import type { MarkedAnswer } from "@/domain/attempt/class-attempt";
import type { AttemptView, ItemStanding } from "@/domain/attempt/view";
import type { Locale, Localized } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import { Explanations } from "@/components/attempt/explanations";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { CommentForm } from "./comment-form";
import { MarkForm } from "./mark-form";

/** The stem is the one part every kind of prompt has. */
const stemOf = (prompt: unknown, locale: Locale) => (prompt as { stem: Localized }).stem[locale];

/** One question: what was answered, what it got and from whom, and the forms that change that. */
export function MarkedQuestion({
  number,
  count,
  question,
  item,
  answer,
  api,
  isOpen,
  formId,
  draft,
  timeZone,
  locale,
  t,
}: {
  number: number;
  count: number;
  question: AttemptView["questions"][number];
  item: ItemStanding;
  answer: MarkedAnswer;
  api: string;
  isOpen: boolean;
  formId: string;
  draft: URLSearchParams | null;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  const { disclosure } = item;
  const { override, weight, mark } = answer;
  const verdict = disclosure?.verdict;
  return (
    <li id={`question-${number}`}>
      <h3 className="attempt-number">{t("attempt.question", { number, count })}</h3>
      <p className="marked-stem">{stemOf(question.prompt, locale)}</p>
      <p className="marked-answer">
        <VerdictMark mark={verdict ?? (item.filled === "blank" ? "blank" : "complete")} />
        <span>
          {answer.answer === "" ? <span className="soft">{t("class-attempt.no-answer")}</span> : <bdi>{answer.answer}</bdi>}
          {!isOpen && (
            <span className="marked-mark">
              {verdict && `${t(`verdict.${verdict}`)} · `}
              {t("class-attempt.mark-of", { mark, weight })}
            </span>
          )}
        </span>
      </p>
      {override && (
        <p className="marked-by">
          {t("class-attempt.overridden", { by: override.by, when: formatMoment(override.at, timeZone, locale) })} <q>{override.reason}</q>
        </p>
      )}
      <div className="mend-steps">
        {disclosure && (
          <details className="step">
            <summary>{t("class-attempt.key")}</summary>
            <Explanations disclosure={disclosure} locale={locale} t={t} />
          </details>
        )}
        {!isOpen && (
          <>
            <details className="step no-print" open={draft?.get("form") === "mark"}>
              <summary>{t("class-attempt.change-mark")}</summary>
              <MarkForm
                action={`${api}/marks/${encodeURIComponent(question.itemId)}`}
                itemId={question.itemId}
                weight={weight}
                isOverridden={override !== null}
                draft={draft?.get("form") === "mark" ? draft : null}
                formId={formId}
                t={t}
              />
            </details>
            <details className="step" open={answer.comment !== null || draft?.get("form") === "comment"}>
              <summary>{t("class-attempt.comment")}</summary>
              <CommentForm
                action={`${api}/comments`}
                itemId={question.itemId}
                comment={answer.comment}
                draft={draft?.get("form") === "comment" ? draft : null}
                formId={formId}
                timeZone={timeZone}
                locale={locale}
                t={t}
              />
            </details>
          </>
        )}
      </div>
    </li>
  );
}
