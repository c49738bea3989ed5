import type { MouseEvent } from "react";
import type { ItemStanding } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import type { Place } from "./place";
import { SaveLine } from "./save-line";
import type { SaveState } from "./sender";

/** Before handing in: what is unanswered, each a link; then one button. */
export function HandInPanel({
  items,
  attemptId,
  isOfClass,
  locale,
  saveState,
  t,
  onGo,
  onHandIn,
  busy,
}: {
  items: readonly ItemStanding[];
  attemptId: string;
  /** Class work may not be repeated at will. */
  isOfClass: boolean;
  locale: Locale;
  saveState: SaveState;
  t: Translate;
  onGo: (event: MouseEvent<HTMLElement>, to: Place) => void;
  onHandIn: () => void;
  busy: boolean;
}) {
  const open = items.map((item, index) => ({ item, number: index + 1 })).filter(({ item }) => item.filled !== "complete");
  return (
    <section aria-labelledby="hand-in" className="hand-in">
      <h2 id="hand-in" tabIndex={-1}>
        {t("attempt.hand-in-title")}
      </h2>
      <p>{open.length === 0 ? t("attempt.all-answered") : t("attempt.unanswered", { count: open.length })}</p>
      {open.length > 0 && (
        <ul className="open-questions">
          {open.map(({ item, number }) => (
            <li key={item.itemId}>
              <a href={`/${locale}/attempts/${attemptId}?question=${number}`} onClick={(event) => onGo(event, number)}>
                {t(item.filled === "partly" ? "attempt.question-partly" : "attempt.question-blank", { number })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form
        method="post"
        action={`/api/attempts/${attemptId}/submission`}
        onSubmit={(event) => {
          event.preventDefault();
          onHandIn();
        }}
      >
        <SaveLine state={saveState} t={t} />
        <p className="button-row">
          <button className="button button-main" disabled={busy}>
            {t(busy ? "attempt.handing-in" : "attempt.hand-in")}
          </button>
        </p>
        <p className="soft interface">{t(isOfClass ? "attempt.hand-in-final" : "attempt.hand-in-note")}</p>
      </form>
    </section>
  );
}
