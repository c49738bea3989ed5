import type { SourceLine } from "@/domain/claims/claim-note";
import type { Translate } from "@/components/shell/translator";

/** Publisher, title, date, language and link of each source. The title stands in its own language. */
export function SourceList({ sources, t }: { sources: readonly SourceLine[]; t: Translate }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          {source.publisher}
          {t("list.separator")}
          {source.url ? (
            <a href={source.url} rel="external noreferrer">
              <bdi lang={source.language}>{source.title}</bdi>
            </a>
          ) : (
            <bdi lang={source.language}>{source.title}</bdi>
          )}
          {source.locator && `${t("list.separator")}${source.locator}`}
          {t("list.separator")}
          <span className="soft">{t("claim.dated", { date: source.date, language: t(`language.${source.language}`) })}</span>
        </li>
      ))}
    </ul>
  );
}
