import type { ClaimNote } from "@/domain/claims/claim-note";
import type { Locale } from "@/domain/locale";
import { reportAddress } from "@/domain/reports/report";
import type { Translate } from "@/components/shell/translator";
import { StatusMark } from "@/components/ui/status-mark";
import { SourceList } from "./source-list";

/** The note beside a claim: how sure, who says so and when; opened, also what happened when, each side, every source. */
export function ClaimNoteCard({
  note,
  lesson,
  id,
  backTo,
  locale,
  t,
}: {
  note: ClaimNote;
  /** The address of the lesson it stands in. */
  lesson: string;
  id: string;
  backTo: string;
  locale: Locale;
  t: Translate;
}) {
  const status = t(`status.${note.status}`);
  return (
    <aside className="note" role="note" id={id} tabIndex={-1} aria-label={t("claim.note", { status })}>
      <p className="note-status">
        <StatusMark status={note.status} /> <strong>{status}</strong>
      </p>
      <p>
        {note.claimants.map(({ name, mode }, index) => (
          <span key={name}>
            {index > 0 && t("list.separator")}
            {t("claim.claimant", { name, mode: t(`mode.${mode}`) })}
          </span>
        ))}
        {note.saidOn && <span className="soft">{`${t("list.separator")}${note.saidOn}`}</span>}
      </p>
      <div className="note-more">
        <p className="soft note-meaning">{t(`status.${note.status}.meaning`)}</p>
        {note.happened && <p>{t("claim.happened", { when: note.happened })}</p>}
        {note.accounts.length > 0 && (
          <ul className="accounts">
            {note.accounts.map(({ by, says }) => (
              <li key={by}>
                <strong>{by}</strong> {says}
              </li>
            ))}
          </ul>
        )}
        {note.caution && <p>{note.caution}</p>}
        <p className="small-heading">{t("claim.sources")}</p>
        <SourceList sources={note.sources} t={t} />
        <p className="soft note-meaning">{t("claim.as-of", { date: note.asOf })}</p>
        <a className="report-link note-report" href={reportAddress({ claimId: note.id, lesson }, locale)}>
          {t("report.link.claim")}
        </a>
      </div>
      <a className="note-close" href={backTo}>
        {t("claim.close")}
      </a>
    </aside>
  );
}
