import type { QuestionMark, StudentStanding } from "@/domain/assignment/standing";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { StateMark } from "./state-mark";
import { clockTime, timeAgo } from "./times";

const wordOf = (mark: QuestionMark) => (mark === "complete" ? "standing.answered" : mark === "blank" ? "standing.blank" : `verdict.${mark}`);

/** One student: where they are, and each of their questions as a shape with its word for those who hear the page. */
export function StandingRow({
  student,
  order,
  sections,
  hasQuiz,
  classPage,
  moment,
  t,
}: {
  student: StudentStanding;
  order: readonly number[];
  sections: number | null;
  hasQuiz: boolean;
  classPage: string;
  moment: { now: number; timeZone: string; locale: Locale };
  t: Translate;
}) {
  const { name, attemptId, state, place, questionCount, lastActivityAt, deadlineAt, attemptsUsed, attemptsAllowed, share } = student;
  return (
    <tr>
      <th scope="row">
        {attemptId ? (
          <a href={`${classPage}/attempts/${attemptId}`}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
      </th>
      <td className="standing-state">
        <StateMark state={state} /> {t(hasQuiz || state !== "submitted" ? `standing.state.${state}` : "standing.state.read")}
        {student.overdue && <small>{t("standing.overdue")}</small>}
        {deadlineAt !== null && <small>{t("standing.ends", { time: clockTime(deadlineAt, moment.timeZone) })}</small>}
      </td>
      {sections !== null && <td className="number">{t("standing.of", { part: student.sectionsRead ?? 0, whole: sections })}</td>}
      {hasQuiz && <td className="number">{place !== null && t("standing.of", { part: place, whole: questionCount })}</td>}
      <td className="standing-time">{lastActivityAt !== null && timeAgo(lastActivityAt, moment, t)}</td>
      {hasQuiz && (
        <>
          <td className="number">{attemptsAllowed === null ? attemptsUsed : t("standing.of", { part: attemptsUsed, whole: attemptsAllowed })}</td>
          <td className="number">{share !== null && t("standing.percent", { percent: Math.round(share * 100) })}</td>
        </>
      )}
      {order.map((question) => {
        const mark = student.marks[question];
        return (
          <td key={question} className="standing-cell">
            {mark && (
              <>
                <VerdictMark mark={mark} />
                <span className="visually-hidden">{t(wordOf(mark))}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
