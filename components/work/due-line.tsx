import type { Work, WorkState } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import { timeUntil } from "@/domain/text/time-until";
import type { Translate } from "@/components/shell/translator";
import { Moment } from "./moment";

/** The date that matters now: when it opens, else when it is due, else when it closes. In words, then exactly. */
export function DueLine({ work, state, now, locale, t }: { work: Work; state: WorkState; now: number; locale: Locale; t: Translate }) {
  const { opensAt, dueAt, closesAt } = work.schedule;
  const { timeZone } = work.class;
  if (state === "not-open" && opensAt !== null) {
    const { unit, count } = timeUntil(opensAt, now, timeZone);
    return <Line words={t(`work.opens-in.${unit}`, { count })} at={opensAt} timeZone={timeZone} locale={locale} />;
  }
  if (dueAt !== null) {
    const { unit, count, past } = timeUntil(dueAt, now, timeZone);
    const words = past ? t("work.due-past", { count }) : t(`work.due-in.${unit}`, { count });
    return <Line words={words} at={dueAt} timeZone={timeZone} locale={locale} />;
  }
  if (closesAt === null) return <p className="work-due">{t("work.no-due")}</p>;
  const { unit, count, past } = timeUntil(closesAt, now, timeZone);
  return <Line words={past ? t("work.fact.closes") : t(`work.closes-in.${unit}`, { count })} at={closesAt} timeZone={timeZone} locale={locale} />;
}

function Line({ words, at, timeZone, locale }: { words: string; at: number; timeZone: string; locale: Locale }) {
  return (
    <p className="work-due">
      <span className="work-due-words">{words}</span> <Moment at={at} timeZone={timeZone} locale={locale} />
    </p>
  );
}
