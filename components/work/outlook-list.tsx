import { outlookOf } from "@/domain/assignment/outlook";
import type { ReviewAspect } from "@/domain/assignment/review-rules";
import type { Work } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** What will be seen of handed-in work, and when: one line a time. */
export function OutlookList({ work, locale, t }: { work: Work; locale: Locale; t: Translate }) {
  const { closedForAllAt } = work;
  const date = closedForAllAt === null ? "" : formatMoment(closedForAllAt, work.class.timeZone, locale);
  const inOneBreath = new Intl.ListFormat(locale, { type: "conjunction" });
  const name = (aspect: ReviewAspect) => t(`work.aspect.${aspect}`);
  return (
    <ul className="work-outlook">
      {outlookOf(work.reviewRules, closedForAllAt).map(({ time, aspects }) => (
        <li key={time}>{t(`work.shown.${time}`, { things: inOneBreath.format(aspects.map(name)), date })}</li>
      ))}
    </ul>
  );
}
