import type { ReactNode } from "react";
import { type DefenceSheet, sumOf, type Tally } from "@/domain/claims/defence-sheet";
import type { Translate } from "@/components/shell/translator";
import { StatusMark } from "@/components/ui/status-mark";

/** How many claims of each status, questions by what they score, and sources of each type, party and language. */
export function DefenceCounts({ sheet, t }: { sheet: DefenceSheet; t: Translate }) {
  const { count, established } = sheet.factClaims;
  return (
    <>
      <p>{t("defence.counts-text", { claims: sheet.claimCount, sources: sheet.sources.length })}</p>
      <div className="tallies">
        <div>
          <TallyTable
            caption={t("defence.by-status")}
            tally={sheet.claimsByStatus}
            labelOf={(status) => (
              <span className="nowrap">
                <StatusMark status={status} /> {t(`status.${status}`)}
              </span>
            )}
            t={t}
          />
          <TallyTable caption={t("defence.by-score")} tally={sheet.questionsByScore} labelOf={(score) => t(`defence.score.${score}`)} t={t} />
        </div>
        <TallyTable caption={t("defence.by-kind")} tally={sheet.sourcesByKind} labelOf={(kind) => t(`defence.kind.${kind}`)} t={t} />
        <TallyTable caption={t("defence.by-party")} tally={sheet.sourcesByParty} labelOf={(party) => t(`defence.party.${party}`)} t={t} />
        <TallyTable caption={t("defence.by-language")} tally={sheet.sourcesByLanguage} labelOf={(language) => t(`language.${language}`)} t={t} />
      </div>
      <p>{t("defence.fact-claims", { claims: count, established })}</p>
    </>
  );
}

type TallyProps<Name extends string> = { caption: string; tally: Tally<Name>; labelOf: (name: Name) => ReactNode; t: Translate };

function TallyTable<Name extends string>({ caption, tally, labelOf, t }: TallyProps<Name>) {
  return (
    <table className="tally">
      <caption>{caption}</caption>
      <tbody>
        {tally.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{labelOf(name)}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("defence.total")}</th>
          <td>{sumOf(tally)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
