import type { ReactNode } from "react";
import type { DefenceSheet } from "@/domain/claims/defence-sheet";
import type { Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import type { Translate } from "@/components/shell/translator";
import { DefenceCounts } from "./defence-counts";
import { DefenceDisputes } from "./defence-disputes";
import { DefenceSources } from "./defence-sources";

type Props = { slug: string; unitTitle: string; sheet: DefenceSheet; locale: Locale; t: Translate };

/** What a lesson teaches, on whose word, and what it leaves out: for whoever asks, on paper if need be. */
export function DefenceScreen({ slug, unitTitle, sheet, locale, t }: Props) {
  return (
    <article className="page defence">
      <header>
        <p className="small-heading">{t("defence.name")}</p>
        <h1>{sheet.title}</h1>
        <p className="defence-facts soft">{t("defence.facts", { unit: unitTitle, date: keepDatesWhole(sheet.asOf) })}</p>
        <p className="defence-lead">{t("defence.lead")}</p>
        <p className="interface soft no-print">
          {t("defence.print")}{" "}
          <a className="defence-back" href={`/${locale}/lessons/${slug}`}>
            {t("result.back-to-lesson")}
          </a>
        </p>
      </header>

      <Part title={t("defence.objectives")}>
        <ul className="defence-points">
          {sheet.objectives.map((objective) => (
            <li key={objective}>{keepDatesWhole(objective)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t("defence.counts")}>
        <DefenceCounts sheet={sheet} t={t} />
      </Part>
      <Part title={t("defence.disputed")}>
        <DefenceDisputes disputed={sheet.disputed} sources={sheet.sources} t={t} />
      </Part>
      <Part title={t("defence.left-out")}>
        {sheet.leftOut.length === 0 && <p>{t("defence.not-recorded")}</p>}
        {sheet.leftOut.length > 0 && (
          <dl className="defence-pairs">
            {sheet.leftOut.map(({ what, why }) => (
              <div key={what}>
                <dt>{keepDatesWhole(what)}</dt>
                <dd>{keepDatesWhole(why)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Part>
      <Part title={t("defence.content-note")}>
        <ContentNote note={sheet.contentNote} t={t} />
      </Part>
      <Part title={t("defence.changes")}>
        {sheet.changes.length === 0 && <p>{t("defence.not-recorded")}</p>}
        {sheet.changes.length > 0 && (
          <ul className="defence-points">
            {sheet.changes.map(({ on, what }) => (
              <li key={`${on} ${what}`}>{t("defence.change", { date: keepDatesWhole(on), what })}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("claim.sources")}>
        <DefenceSources sources={sheet.sources} t={t} />
      </Part>
    </article>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="defence-part">
    <h2>{title}</h2>
    {children}
  </section>
);

function ContentNote({ note, t }: { note: DefenceSheet["contentNote"]; t: Translate }) {
  if (!note) return <p>{t("defence.no-content-note")}</p>;
  return (
    <p>
      {t("defence.section", { section: note.section })} {note.text} {t("lesson.content-note-strength", { strength: note.strength })}
    </p>
  );
}
