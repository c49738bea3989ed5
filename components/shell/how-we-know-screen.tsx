import type { ClaimStatus } from "@/domain/claims/claim-note";
import { StatusMark } from "@/components/ui/status-mark";
import type { Translate } from "./translator";

/** The five status words: their rule, how many claims carry them, and one of those. */
export function HowWeKnowScreen({
  statuses,
  t,
}: {
  statuses: { status: ClaimStatus; count: number; example: string | null }[];
  t: Translate;
}) {
  return (
    <div className="page page-narrow">
      <h1>{t("nav.how-we-know")}</h1>
      <p className="lead home-lead">{t("how.lead")}</p>
      <dl className="word-scale">
        {statuses.map(({ status, count, example }) => (
          <div key={status} id={status}>
            <dt>
              <StatusMark status={status} /> {t(`status.${status}`)}
            </dt>
            <dd>
              <p>{t(`how.${status}`)}</p>
              <p className="soft interface">{t("how.count", { count })}</p>
              {example && <p className="soft">{t("how.example", { example })}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t("how.questions")}</h2>
      <p>{t("how.questions-text")}</p>
    </div>
  );
}
