import type { MouseEvent } from "react";
import type { ItemStanding } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";
import type { Place } from "./place";

/** The whole quiz in view: every question with its state in words, each a link that works without script. */
export function QuestionRail({
  items,
  place,
  attemptId,
  locale,
  t,
  onGo,
}: {
  items: readonly ItemStanding[];
  place: Place;
  attemptId: string;
  locale: Locale;
  t: Translate;
  onGo: (event: MouseEvent<HTMLElement>, to: Place) => void;
}) {
  const answered = items.filter(({ filled }) => filled === "complete").length;
  return (
    <nav className="rail no-print" aria-label={t("attempt.rail")}>
      <p className="rail-count">{t("attempt.answered", { answered, count: items.length })}</p>
      <ol>
        {items.map((item, index) => {
          const number = index + 1;
          const verdict = item.disclosure?.verdict;
          return (
            <li key={item.itemId}>
              <a
                href={`/${locale}/attempts/${attemptId}?question=${number}`}
                aria-current={place === number ? "step" : undefined}
                onClick={(event) => onGo(event, number)}
              >
                <span className="rail-number">{number}</span>
                <VerdictMark mark={verdict ?? item.filled} />
                <span className="rail-word">{t(verdict ? `verdict.${verdict}` : `filled.${item.filled}`)}</span>
              </a>
            </li>
          );
        })}
        <li>
          <a
            href={`/${locale}/attempts/${attemptId}?question=end`}
            aria-current={place === "end" ? "step" : undefined}
            onClick={(event) => onGo(event, "end")}
            className="rail-end"
          >
            {t("attempt.to-end")}
          </a>
        </li>
      </ol>
    </nav>
  );
}
