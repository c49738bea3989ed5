import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import type { Translate } from "@/components/shell/translator";
import { SourceList } from "@/components/lesson/source-list";
import { StatusMark } from "@/components/ui/status-mark";
import { VerdictMark } from "@/components/ui/verdict-mark";

/** The key of a question in words, what every option is answered with, and what that rests on; or why it is not shown. */
export function QuestionKey({ question, t }: { question: PreviewedQuestion; t: Translate }) {
  const { key, claims } = question;
  if ("sealed" in key) return <p className="interface soft">{t(`keys.${key.sealed}`)}</p>;
  return (
    <div className="question-key">
      <p>
        <strong>{t("preview.key")}</strong> <bdi>{key.answer}</bdi>
      </p>
      <ul className="key-rows">
        {key.explanations.map((row) => (
          <li key={row.id}>
            <p className="key-row">
              <VerdictMark mark={row.verdict === "missed" ? "passed-over" : row.verdict} />
              <span>
                <bdi>{row.given ?? row.label}</bdi>
                {row.given === null && row.answer !== null && <bdi className="soft"> {row.answer}</bdi>}
              </span>
            </p>
            <p dir="auto">{row.why}</p>
          </li>
        ))}
      </ul>
      <ul className="key-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <StatusMark status={claim.status} /> <strong>{t(`status.${claim.status}`)}</strong> {claim.text}
            </p>
            <SourceList sources={claim.sources} t={t} />
          </li>
        ))}
      </ul>
    </div>
  );
}
