import { attemptsLeft, lastHandedIn, minutesOf, type Work, type WorkState, workStateOf } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import { formatDuration } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { DueLine } from "./due-line";
import { Moment } from "./moment";

const markOf = {
  overdue: "missed",
  "in-progress": "partly",
  "to-do": "blank",
  "not-open": "passed-over",
  done: "complete",
  missed: "passed-over",
  excused: "passed-over",
} as const satisfies Record<WorkState, string>;

export const workAddress = ({ assignmentId, class: own }: Work, locale: Locale) => `/${locale}/classes/${own.id}/assignments/${assignmentId}`;

/** Assignments one below the other: what, when, how long, how often, does it count, what came back. */
export function WorkList({ works, now, showsClass, locale, t }: { works: readonly Work[]; now: number; showsClass: boolean; locale: Locale; t: Translate }) {
  return (
    <ul className="work-list">
      {works.map((work) => {
        const state = workStateOf(work, now);
        return (
          <li key={work.assignmentId} className={`work-row work-${state}`}>
            <p className="work-title">
              <a href={workAddress(work, locale)}>
                <bdi>{work.title[locale]}</bdi>
              </a>
              {showsClass && (
                <>
                  {" "}
                  <bdi className="work-class">{work.class.name}</bdi>
                </>
              )}
            </p>
            <p className="work-state">
              <VerdictMark mark={markOf[state]} /> {t(`work.state.${state}`)}
            </p>
            <DueLine work={work} state={state} now={now} locale={locale} t={t} />
            <ul className="work-facts">
              {factsOf(work, locale, t).map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
            {work.lesson && (
              <p className="work-lesson">
                <a href={`/${locale}/lessons/${work.lesson.slug}`}>{t("work.lesson-link", { title: work.lesson.title[locale] })}</a>{" "}
                <span className="work-read">{t("work.read", { read: work.lesson.read, count: work.lesson.sections })}</span>
              </p>
            )}
            <CameBack work={work} locale={locale} t={t} />
          </li>
        );
      })}
    </ul>
  );
}

function factsOf(work: Work, locale: Locale, t: Translate): string[] {
  const { timeLimitMs, attemptsAllowed } = work.schedule;
  const left = attemptsLeft(work);
  return [
    t("work.minutes", { count: minutesOf(work) }),
    ...(work.quiz && timeLimitMs !== null ? [t("work.time-limit", { limit: formatDuration(timeLimitMs, locale) })] : []),
    ...(work.quiz ? [left === null ? t("work.tries-free") : t("work.tries-left", { left, allowed: attemptsAllowed ?? 0 })] : []),
    t(work.counts ? "work.counts" : "work.counts-not"),
  ];
}

/** Mark, comments, corrections: as far as the review rules show them now. */
function CameBack({ work, locale, t }: { work: Work; locale: Locale; t: Translate }) {
  const last = lastHandedIn(work);
  if (!last) return null;
  const comments = work.attempts.reduce((sum, attempt) => sum + attempt.comments, 0);
  const correctedAt = Math.max(...work.attempts.map((attempt) => attempt.correctedAt ?? 0));
  return (
    <p className="work-back">
      <span>{work.counted ? t("work.mark", { percent: Math.round(work.counted.share * 100) }) : t("work.mark-later")}</span>
      {comments > 0 && <span>{t("work.comments", { count: comments })}</span>}
      {correctedAt > 0 && (
        <span>
          {t("work.corrected-on")} <Moment at={correctedAt} timeZone={work.class.timeZone} locale={locale} />
        </span>
      )}
      <a href={`/${locale}/attempts/${work.counted?.attemptId ?? last.attemptId}/result`}>{t("work.to-result")}</a>
    </p>
  );
}
