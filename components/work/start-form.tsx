import { openAttemptOf, type Work, workRefusal } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** Starts or goes on, by a plain form; or says why not. */
export function StartForm({ work, now, locale, t }: { work: Work; now: number; locale: Locale; t: Translate }) {
  const { quiz, schedule } = work;
  if (!quiz) return null;
  const isOpen = openAttemptOf(work) !== null;
  const refusal = isOpen ? null : workRefusal(work, now);
  if (refusal) {
    const date = schedule.opensAt === null ? "" : formatMoment(schedule.opensAt, work.class.timeZone, locale);
    return <p className={refusal === "no-attempts-left" ? "notice notice-good" : "notice"}>{t(`work.refusal.${refusal}`, { date })}</p>;
  }
  return (
    <form className="work-start" method="post" action={`/api/quizzes/${quiz.slug}/attempts`}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="assignmentId" value={work.assignmentId} />
      <p className="button-row">
        <button className="button button-main">{t(isOpen ? "work.resume" : work.attempts.length > 0 ? "work.start-again" : "work.start")}</button>
        {work.lesson && (
          <a className="button" href={`/${locale}/lessons/${work.lesson.slug}`}>
            {t("work.read-lesson")}
          </a>
        )}
      </p>
      <p className="soft interface">{t(schedule.timeLimitMs === null ? "work.no-clock-note" : "work.clock-note")}</p>
    </form>
  );
}
