import type { DefenceSheet } from "@/domain/claims/defence-sheet";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import type { Translate } from "@/components/shell/translator";
import { StatusMark } from "@/components/ui/status-mark";

type Props = Pick<DefenceSheet, "disputed" | "sources"> & { t: Translate };

/** Each disputed claim with every side by name, what it says, and the source it says it in. */
export function DefenceDisputes({ disputed, sources, t }: Props) {
  if (disputed.length === 0) return <p>{t("defence.no-disputed")}</p>;
  return disputed.map(({ id, text, sides }) => (
    <div key={id} className="dispute">
      <p>
        <StatusMark status="disputed" /> {keepDatesWhole(text)}
      </p>
      <dl className="defence-pairs defence-sides">
        {sides.map(({ by, says, sources: own }) => (
          <div key={by}>
            <dt>{by}</dt>
            <dd>{says}</dd>
            <dd>
              {own.map((source, index) => {
                const at = sources.findIndex((line) => line.id === source);
                return (
                  <span key={source}>
                    {index > 0 && t("list.separator")}
                    <a href={`#source-${source}`}>
                      {t("defence.source-of-side", { publisher: sources[at]?.publisher ?? "", number: at + 1 })}
                    </a>
                  </span>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}
