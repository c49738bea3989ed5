import type { ItemDisclosure } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";

/** The verdict in a word and a shape, then why, for every option, then where the lesson settles it. */
export function Explanations({ disclosure, locale, t }: { disclosure: ItemDisclosure; locale: Locale; t: Translate }) {
  const { verdict, explanations, passage } = disclosure;
  // Nobody passed over anything who did not answer at all.
  const wordOf = (row: string) => (verdict === "unanswered" && row === "passed-over" ? "row.not-it" : `row.${row}`);
  return (
    <div className="explanations">
      {verdict && (
        <p className={`verdict verdict-word-${verdict}`}>
          <VerdictMark mark={verdict} /> {t(`verdict.${verdict}`)}
        </p>
      )}
      {explanations.length > 0 && (
        <ul>
          {explanations.map((row) => (
            <li key={row.id}>
              <p className="explanation-label">
                <VerdictMark mark={row.verdict} />
                <span>
                  <bdi>{row.label}</bdi>{" "}
                  <span className="explanation-word">{t(wordOf(row.verdict))}</span>
                </span>
              </p>
              {row.given !== null && row.given !== row.answer && (
                <p className="explanation-given">{t("explanation.given", { given: row.given })}</p>
              )}
              {row.answer !== null && <p className="explanation-given">{t("explanation.answer", { answer: row.answer })}</p>}
              {row.why !== "" && <p dir="auto">{row.why}</p>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/${locale}/lessons/${passage.lesson}#${passage.section}`}>{t("explanation.read-passage")}</a>
      </p>
    </div>
  );
}
