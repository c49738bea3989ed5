import type { ReactNode } from "react";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome } from "./form-outcome";

export type AssignmentLine = {
  id: string;
  title: string;
  lessonTitle: string | null;
  quizTitle: string | null;
  state: "not-open-yet" | "open" | "closed" | "withdrawn";
  opensAt: number | null;
  dueAt: number | null;
  closesAt: number | null;
  audience: readonly string[] | null;
  students: number;
  begun: number;
  handedIn: number;
};

/** Everything that is set in a class, its own quizzes, and what to set next. */
export function AssignmentsScreen({
  head,
  timeZone,
  assignments,
  quizzes,
  calendar,
  problem,
  done,
  locale,
  t,
}: {
  head: ClassHead;
  timeZone: string;
  assignments: readonly AssignmentLine[];
  quizzes: readonly { slug: string; title: string; questions: number }[];
  calendar: ReactNode;
  problem: string | null;
  done: string | null;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  const current = assignments.filter(({ state }) => state !== "withdrawn");
  const withdrawn = assignments.filter(({ state }) => state === "withdrawn");
  return (
    <ClassFrame head={head} page="assignments" locale={locale} t={t}>
      <FormOutcome problem={problem} fields={[]} done={done} t={t} />
      <p className="button-row">
        <a className="button button-main" href={`${base}/assignments/new`}>
          {t("assignment.new")}
        </a>
        <a className="button" href={`${base}/quizzes/new`}>
          {t("quiz-builder.new")}
        </a>
        <a className="button" href={`/${locale}/bank`}>
          {t("bank.title")}
        </a>
      </p>
      {current.length === 0 ? (
        <p>{t("assignments.empty")}</p>
      ) : (
        <AssignmentTable lines={current} base={base} timeZone={timeZone} locale={locale} t={t} />
      )}
      {quizzes.length > 0 && (
        <section aria-labelledby="own-quizzes">
          <h2 id="own-quizzes">{t("assignment.own-quizzes")}</h2>
          <ul className="plain-list">
            {quizzes.map(({ slug, title, questions }) => (
              <li key={slug} className="line-with-action">
                <a href={`${base}/quizzes/${slug}`}>
                  <bdi>{title}</bdi>
                </a>
                <span className="soft interface">{t("quiz-builder.count", { count: questions })}</span>
                <a className="line-action" href={`${base}/assignments/new?quiz=${slug}`}>
                  {t("assignment.set-this")}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {withdrawn.length > 0 && (
        <section aria-labelledby="withdrawn">
          <h2 id="withdrawn">{t("assignments.withdrawn")}</h2>
          <ul className="plain-list">
            {withdrawn.map(({ id, title }) => (
              <li key={id} className="line-with-action">
                <bdi>{title}</bdi>
                <form className="line-action" method="post" action={`/api/classes/${head.id}/assignments/${id}/restoration`}>
                  <button className="button button-small" aria-label={t("assignments.restore-named", { title })}>
                    {t("assignments.restore")}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {calendar}
    </ClassFrame>
  );
}

function AssignmentTable({ lines, base, timeZone, locale, t }: { lines: readonly AssignmentLine[]; base: string; timeZone: string; locale: Locale; t: Translate }) {
  const moment = (at: number | null) =>
    at === null ? t("assignments.no-date") : <time dateTime={new Date(at).toISOString()}>{formatMoment(at, timeZone, locale)}</time>;
  return (
    <div className="table-scroll">
      <table className="table table-stack">
        <caption>{t("assignments.caption", { zone: timeZone })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("assignments.what")}</th>
            <th scope="col">{t("assignments.state")}</th>
            <th scope="col">{t("assignment.dueAt")}</th>
            <th scope="col">{t("assignment.closesAt")}</th>
            <th scope="col">{t("assignment.audience")}</th>
            <th scope="col" className="number">
              {t("assignments.begun")}
            </th>
            <th scope="col" className="number">
              {t("assignments.handed-in")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={`${base}/assignments/${line.id}`}>
                  <bdi>{line.title}</bdi>
                </a>
                <span className="under">{t(partsOf(line), { lesson: line.lessonTitle ?? "", quiz: line.quizTitle ?? "" })}</span>
              </th>
              <td data-label={t("assignments.state")}>{t(`assignments.state.${line.state}`)}</td>
              <td data-label={t("assignment.dueAt")}>{moment(line.dueAt)}</td>
              <td data-label={t("assignment.closesAt")}>{moment(line.closesAt)}</td>
              <td data-label={t("assignment.audience")}>{line.audience === null ? t("assignment.audience-class") : <bdi>{line.audience.join(t("list.separator"))}</bdi>}</td>
              <td className="number" data-label={t("assignments.begun")}>
                {t("assignments.of", { count: line.begun, all: line.students })}
              </td>
              <td className="number" data-label={t("assignments.handed-in")}>
                {t("assignments.of", { count: line.handedIn, all: line.students })}
              </td>
              <td>
                <a className="line-action" href={`${base}/assignments/${line.id}/settings`} aria-label={t("assignments.change-named", { title: line.title })}>
                  {t("assignments.change")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const partsOf = ({ lessonTitle, quizTitle }: AssignmentLine) =>
  lessonTitle === null ? "assignments.parts-quiz" : quizTitle === null ? "assignments.parts-lesson" : "assignments.parts-both";
