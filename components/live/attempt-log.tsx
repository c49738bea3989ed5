import type { LogEntry } from "@/domain/attempt/class-attempt";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

/** What happened, in order, in words; what people wrote stands beside it as they wrote it. */
export function AttemptLog({ entries, timeZone, locale, t }: { entries: readonly LogEntry[]; timeZone: string; locale: Locale; t: Translate }) {
  return (
    <ol className="attempt-log">
      {entries.map((entry, index) => (
        <li key={index}>
          <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at, timeZone, locale)}</time>
          <span>
            {t(`attempt-log.${kindOf(entry)}`, { question: entry.question ?? 0, by: entry.by ?? t("attempt-log.somebody"), mark: entry.mark ?? 0 })}{" "}
            {entry.text !== "" && <bdi className="attempt-log-text">{entry.text}</bdi>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Some steps say the opposite when they carry nothing. */
function kindOf({ kind, text, mark, question }: LogEntry): string {
  if (kind === "answer-saved" && text === "") return "answer-cleared";
  if (kind === "mark-overridden" && mark === null) return "mark-restored";
  if (kind === "comment-written" && text.trim() === "") return "comment-removed";
  return kind === "comment-written" && question === null ? "comment-on-whole" : kind;
}
