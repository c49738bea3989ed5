import type { ReactNode } from "react";
import { minutesOf, type Work } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import { formatDuration } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { Moment } from "./moment";

/** Everything that holds for this learner, with their own dates and time. */
export function AssignmentFacts({ work, locale, t }: { work: Work; locale: Locale; t: Translate }) {
  const { lesson, quiz, schedule, latePolicy } = work;
  const moment = (at: number | null) => at !== null && <Moment at={at} timeZone={work.class.timeZone} locale={locale} />;
  return (
    <dl className="work-sheet">
      {lesson && (
        <Fact name={t("work.fact.lesson")}>
          <a href={`/${locale}/lessons/${lesson.slug}`}>{lesson.title[locale]}</a> <span>{t("work.read", { read: lesson.read, count: lesson.sections })}</span>
        </Fact>
      )}
      {quiz && <Fact name={t("work.fact.quiz")}>{t("quiz.facts", { questions: quiz.questions, marks: quiz.marks })}</Fact>}
      <Fact name={t("work.fact.time")}>{timeWords(work, locale, t)}</Fact>
      {schedule.opensAt !== null && <Fact name={t("work.fact.opens")}>{moment(schedule.opensAt)}</Fact>}
      <Fact name={t("work.fact.due")}>{moment(schedule.dueAt) || t("work.no-due")}</Fact>
      {schedule.closesAt !== null && <Fact name={t("work.fact.closes")}>{moment(schedule.closesAt)}</Fact>}
      {quiz && schedule.dueAt !== null && (
        <Fact name={t("work.fact.late")}>
          {latePolicy.kind === "mark-down"
            ? t("work.late.mark-down", { percent: latePolicy.percentPerDay, most: latePolicy.mostPercent })
            : t(`work.late.${latePolicy.kind}`)}
        </Fact>
      )}
      {quiz && <Fact name={t("work.fact.tries")}>{triesWords(work, t)}</Fact>}
      {quiz && <Fact name={t("work.fact.marking")}>{t(`work.behaviour.${work.behaviour}`)}</Fact>}
      <Fact name={t("work.fact.total")}>{t(work.counts ? "work.total.counts" : "work.total.counts-not")}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function timeWords(work: Work, locale: Locale, t: Translate): string {
  const { usualTimeLimitMs: usual, schedule } = work;
  const limit = schedule.timeLimitMs;
  const inWords = (ms: number) => formatDuration(ms, locale);
  if (usual === null || !work.quiz) return t("work.time.none", { estimate: t("work.minutes", { count: minutesOf(work) }) });
  if (limit === null) return t("work.time.lifted", { usual: inWords(usual) });
  return limit === usual ? t("work.time.limit", { limit: inWords(limit) }) : t("work.time.extra", { usual: inWords(usual), limit: inWords(limit) });
}

function triesWords({ schedule, attempts, counting }: Work, t: Translate): string {
  const { attemptsAllowed: allowed } = schedule;
  if (allowed === 1) return attempts.length === 0 ? t("work.tries.one") : t("work.tries.used", { used: attempts.length, allowed });
  const used = allowed === null ? t("work.tries.unlimited", { used: attempts.length }) : t("work.tries.used", { used: attempts.length, allowed });
  return `${used} ${t(`work.counting.${counting}`)}`;
}
