import type { FacilityByThird } from "@/domain/item-analysis/facility-by-third";
import { inPercent } from "@/components/gradebook/percent";
import type { Translate } from "@/components/shell/translator";

const [width, height, gap] = [26, 56, 10];
const groups = ["bottom", "middle", "top"] as const;

/** Three columns, from the third with the fewest marks to the one with the most: a good question climbs. */
export function ThirdChart({ thirds, t }: { thirds: FacilityByThird; t: Translate }) {
  const figure = (share: number | null) => (share === null ? "–" : t("gradebook.percent", { percent: inPercent(share, 0) }));
  const words = t("analysis.chart", { bottom: figure(thirds.bottom), middle: figure(thirds.middle), top: figure(thirds.top) });
  return (
    <figure className="third-chart">
      <svg viewBox={`0 0 ${3 * width + 4 * gap} ${height + 16}`} width={3 * width + 4 * gap} height={height + 16} role="img" aria-label={words}>
        {groups.map((group, at) => {
          const share = thirds[group] ?? 0;
          const x = gap + at * (width + gap);
          const tall = Math.max(share * height, 1);
          return (
            <g key={group}>
              <rect className="third-room" x={x} y={14} width={width} height={height} />
              <rect className={`third-bar third-${group}`} x={x} y={14 + height - tall} width={width} height={tall} />
              <text x={x + width / 2} y={10} textAnchor="middle">
                {thirds[group] === null ? "–" : inPercent(share, 0)}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={3 * width + 4 * gap} y1={14 + height} y2={14 + height} />
      </svg>
      <figcaption>{t("analysis.chart-caption")}</figcaption>
    </figure>
  );
}
