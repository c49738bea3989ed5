import type { ReactNode } from "react";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** The class work that a result is of. */
export type ResultWork = {
  assignmentId: string;
  quizSlug: string;
  href: string;
  title: string;
  timeZone: string;
  mayTryAgain: boolean;
  /** null: as many as one likes. */
  triesLeft: number | null;
  /** How late it was, ms, and what share, 0..1, is left of it; null where nothing was taken off, or marks are held back. */
  late: { ms: number; share: number } | null;
  /** Does the class's review rule hold something back now? Then `outlook` says what comes when. */
  isHeldBack: boolean;
  outlook: ReactNode;
};

/** How class work came to its end, and what of it is still to be seen: before anything is said of right and wrong. */
export function ResultWorkNotes({ view, work, locale, t }: { view: AttemptView; work: ResultWork | null; locale: Locale; t: Translate }) {
  const { submittedAt, endedBy, comment } = view;
  const date = submittedAt === null || !work ? null : formatMoment(submittedAt, work.timeZone, locale);
  return (
    <>
      {endedBy === "clock" && <p className="notice">{date === null ? t("result.time-over") : t("result.time-ran-out", { date })}</p>}
      {endedBy !== "clock" && date !== null && <p className="interface soft">{t("result.handed-in", { date })}</p>}
      {work?.late && (
        <p className="interface">{t("result.late-mark", { late: formatDuration(work.late.ms, locale), percent: Math.round(work.late.share * 100) })}</p>
      )}
      {comment && (
        <section aria-labelledby="comment" className="result-comment">
          <h2 id="comment">{t("result.comment")}</h2>
          <p dir="auto">{comment}</p>
        </section>
      )}
      {work?.isHeldBack && (
        <section aria-labelledby="held-back" className="result-held-back">
          <h2 id="held-back">{t("work.outlook")}</h2>
          <p>{t("result.held-back")}</p>
          {work.outlook}
        </section>
      )}
      {!work && view.assignmentId !== null && view.score === null && <p>{t("result.nothing-yet")}</p>}
    </>
  );
}
