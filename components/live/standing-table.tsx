import type { AssignmentStanding, StudentStanding } from "@/domain/assignment/standing";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { StandingRow } from "./standing-row";

const percent = (share: number | null) => (share === null ? "" : Math.round(share * 100));

/** Students by questions, in a box of its own that scrolls both ways under its heads. */
export function StandingTable({
  standing,
  students,
  order,
  classPage,
  page,
  locale,
  t,
}: {
  standing: AssignmentStanding;
  students: readonly StudentStanding[];
  /** Places of the questions, in the order to show. */
  order: readonly number[];
  classPage: string;
  page: string;
  locale: Locale;
  t: Translate;
}) {
  const { questions, sections, serverTime: now, timeZone } = standing;
  const hasQuiz = questions.length > 0;
  const moment = { now, timeZone, locale };
  return (
    <div className="table-scroll standing-box" role="region" aria-label={t("standing.table")} tabIndex={0}>
      <table className="table standing-table">
        <thead>
          <tr>
            <th scope="col">{t("standing.student")}</th>
            <th scope="col">{t("standing.state")}</th>
            {sections !== null && (
              <th scope="col" className="number">
                {t("standing.sections")}
              </th>
            )}
            {hasQuiz && (
              <th scope="col" className="number">
                {t("standing.question")}
              </th>
            )}
            <th scope="col">{t("standing.last-activity")}</th>
            {hasQuiz && (
              <>
                <th scope="col" className="number">
                  {t("standing.attempts")}
                </th>
                <th scope="col" className="number">
                  {t("standing.mark")}
                </th>
              </>
            )}
            {order.map((place) => {
              const question = questions[place];
              return (
                question && (
                  <th key={question.itemId} scope="col" className="standing-cell">
                    <a href={`${page}/questions/${encodeURIComponent(question.itemId)}`} title={question.stem}>
                      <span className="visually-hidden">{t("standing.question-head", { number: place + 1, stem: question.stem })}</span>
                      <span aria-hidden="true">{place + 1}</span>
                    </a>
                  </th>
                )
              );
            })}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <StandingRow key={student.membershipId} student={student} order={order} sections={sections} hasQuiz={hasQuiz} classPage={classPage} moment={moment} t={t} />
          ))}
        </tbody>
        {hasQuiz && questions.some(({ facility }) => facility !== null) && (
          <tfoot>
            <tr>
              <th scope="row">{t("standing.facility")}</th>
              <td colSpan={sections === null ? 5 : 6} />
              {order.map((place) => (
                <td key={place} className="standing-cell">
                  {percent(questions[place]?.facility ?? null)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
