"use client";

import { useMemo } from "react";
import { type AssignmentStanding, countStudents, filterStudents, orderQuestions, studentsOf } from "@/domain/assignment/standing";
import type { Locale } from "@/domain/locale";
import { type Messages, type Translate, translator } from "@/components/shell/translator";
import { addressOf, type StandingChoice } from "./standing-address";
import { StandingChoices } from "./standing-choices";
import { StandingLegend } from "./standing-legend";
import { StandingTable } from "./standing-table";
import { clockTime } from "./times";
import { useStanding, type WatchMode } from "./use-standing";

type Props = {
  initial: AssignmentStanding;
  classId: string;
  assignmentId: string;
  choice: StandingChoice;
  locale: Locale;
  messages: Messages;
};

/** Who stands where, kept up to date while the page is open. Made on the server: without script it is as of its making. */
export function StandingBoard({ initial, classId, assignmentId, choice, locale, messages }: Props) {
  const t = useMemo(() => translator(messages, locale), [messages, locale]);
  const { standing, mode } = useStanding(initial, `/api/classes/${classId}/assignments/${assignmentId}`);
  const classPage = `/${locale}/classes/${classId}`;
  const page = `${classPage}/assignments/${assignmentId}`;
  const group = standing.groups.some(({ id }) => id === choice.group) ? choice.group : null;
  const known = { ...choice, group };
  const students = studentsOf(standing.students, group);
  const counts = countStudents(students);
  const shown = filterStudents(students, choice.show);
  return (
    <section className="standing" aria-label={t("standing.title")}>
      <StandingChoices page={page} choice={known} counts={counts} groups={standing.groups} hasQuestions={standing.questions.length > 0} t={t} />
      <p role="status" className="visually-hidden">
        {t("standing.summary", { started: counts["in-progress"], done: counts["handed-in"], missing: counts.missing, all: counts.all })}
      </p>
      <WatchLine mode={mode} time={clockTime(standing.serverTime, standing.timeZone)} refresh={addressOf(page, known)} t={t} />
      {shown.length > 0 ? (
        <StandingTable
          standing={standing}
          students={shown}
          order={orderQuestions(standing.questions, choice.byDifficulty)}
          classPage={classPage}
          page={page}
          locale={locale}
          t={t}
        />
      ) : (
        <p className="standing-empty">
          {standing.students.length === 0 ? t("standing.nobody") : t("standing.none-such")}{" "}
          {standing.students.length === 0 ? (
            <a href={`${classPage}/members`}>{t("standing.to-members")}</a>
          ) : (
            <a href={addressOf(page, { ...known, show: "all", group: null })}>{t("standing.show-all")}</a>
          )}
        </p>
      )}
      {standing.questions.length > 0 && <StandingLegend t={t} />}
    </section>
  );
}

/** Quietly: is what stands here still so? The link is for when nothing updates it. */
function WatchLine({ mode, time, refresh, t }: { mode: WatchMode; time: string; refresh: string; t: Translate }) {
  if (mode === "gone") {
    return (
      <p className="notice" role="alert">
        {t("standing.gone")}
      </p>
    );
  }
  return (
    <p className="watch-line" data-mode={mode}>
      {mode === "live" && <>{t("standing.by-itself")} </>}
      {t("standing.last-updated", { time })}
      {mode !== "live" && (
        <a className="no-print" href={refresh}>
          {t("standing.refresh")}
        </a>
      )}
    </p>
  );
}
