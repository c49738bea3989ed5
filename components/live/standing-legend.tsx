import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";

const marks = [
  ["right", "verdict.right"],
  ["partly", "verdict.partly"],
  ["wrong", "verdict.wrong"],
  ["unmarked", "verdict.unmarked"],
  ["complete", "standing.answered"],
  ["blank", "standing.blank"],
] as const;

/** What the shapes of the grid mean. */
export function StandingLegend({ t }: { t: Translate }) {
  return (
    <ul className="standing-legend" aria-label={t("standing.legend")}>
      {marks.map(([mark, word]) => (
        <li key={mark}>
          <VerdictMark mark={mark} /> {t(word)}
        </li>
      ))}
    </ul>
  );
}
