import { reviewAspects, reviewPhases, reviewPresets } from "@/domain/assignment/review-rules";
import type { Translate } from "@/components/shell/translator";
import { TickField } from "@/components/ui/tick-field";

const presets = [...Object.keys(reviewPresets), "custom"];

/** What students see and when: three sensible rules, or a table of boxes, which shows once it is chosen (`assignments.css`). */
export function AssignmentReview({ fields, t }: { fields: URLSearchParams; t: Translate }) {
  const chosen = fields.get("review") ?? "at-once";
  return (
    <div role="group" aria-label={t("assignment.more.review")} className="review-rules">
      <div>
        {presets.map((preset) => (
          <TickField
            key={preset}
            type="radio"
            name="review"
            value={preset}
            label={t(`assignment.review.${preset}`)}
            hint={t(`assignment.review-hint.${preset}`)}
            defaultChecked={chosen === preset}
          />
        ))}
      </div>
      <div className="table-scroll review-table" role="region" tabIndex={0} aria-label={t("assignment.review.custom")}>
        <table className="table">
          <thead>
            <tr>
              <td />
              {reviewPhases.map((phase) => (
                <th key={phase} scope="col" id={`phase-${phase}`}>
                  {t(`assignment.phase.${phase}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewAspects.map((aspect) => (
              <tr key={aspect}>
                <th scope="row" id={`aspect-${aspect}`}>
                  {t(`assignment.aspect.${aspect}`)}
                </th>
                {reviewPhases.map((phase) => (
                  <td key={phase}>
                    <label className="box-cell">
                      <input
                        type="checkbox"
                        name={`review.${aspect}.${phase}`}
                        defaultChecked={fields.has(`review.${aspect}.${phase}`)}
                        aria-labelledby={`aspect-${aspect} phase-${phase}`}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
