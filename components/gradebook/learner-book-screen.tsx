import type { LearnerBook } from "@/domain/gradebook/working";
import type { Locale } from "@/domain/locale";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import type { Translate } from "@/components/shell/translator";
import { LearnerWorkRow } from "./learner-work";
import { inPercent } from "./percent";
import { TotalWorking } from "./total-working";

/** One student's marks, so that a person can follow each of them into the total. */
export function LearnerBookScreen({
  head,
  book,
  timeZone,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  book: LearnerBook;
  timeZone: string;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const { row, works, missingRule } = book;
  const base = `/${locale}/classes/${head.id}`;
  return (
    <ClassFrame head={head} page="gradebook" title={row.name} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {row.removedAt !== null && <p className="notice">{t("working.removed")}</p>}
      <dl className="book-facts">
        <div>
          <dt>{t("gradebook.total")}</dt>
          <dd>{row.total.share === null ? "–" : t("gradebook.percent", { percent: inPercent(row.total.share) })}</dd>
        </div>
        <div>
          <dt>{t("members.time-factor")}</dt>
          <dd>{t(`time-factor.${row.timeFactor}`)}</dd>
        </div>
        {row.group !== null && (
          <div>
            <dt>{t("gradebook.group")}</dt>
            <dd>
              <bdi>{row.group}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <p className="interface no-print">
        <a href={`${base}/gradebook`}>{t("working.to-gradebook")}</a> · <a href={`${base}/members/${row.membershipId}`}>{t("working.to-member")}</a>
      </p>
      <section aria-labelledby="works">
        <h2 id="works">{t("working.works")}</h2>
        {works.length === 0 ? (
          <p>{t("gradebook.no-work")}</p>
        ) : (
          <table className="table table-stack works-table">
            <thead>
              <tr>
                <th scope="col">{t("weights.work")}</th>
                <th scope="col">{t("working.state")}</th>
                <th scope="col">{t("working.marks")}</th>
                <th scope="col">{t("working.counts")}</th>
                <th scope="col">{t("excuse.head")}</th>
              </tr>
            </thead>
            <tbody>
              {works.map((work) => (
                <LearnerWorkRow
                  key={work.column.id}
                  work={work}
                  rule={missingRule}
                  membershipId={row.membershipId}
                  classId={head.id}
                  timeZone={timeZone}
                  locale={locale}
                  t={t}
                />
              ))}
            </tbody>
          </table>
        )}
        <p className="book-note">{t(`gradebook.missing.${missingRule}`)}</p>
      </section>
      <section aria-labelledby="working">
        <h2 id="working">{t("working.title")}</h2>
        <TotalWorking book={book} t={t} />
      </section>
    </ClassFrame>
  );
}
