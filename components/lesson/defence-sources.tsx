import type { SourceLine } from "@/domain/claims/claim-note";
import type { Translate } from "@/components/shell/translator";

/** Every source, numbered. The site's name stands beside a link, so that paper says too where to look. */
export function DefenceSources({ sources, t }: { sources: readonly SourceLine[]; t: Translate }) {
  return (
    <ol className="defence-sources">
      {sources.map(({ id, publisher, title, language, date, url }) => (
        <li key={id} id={`source-${id}`}>
          {publisher}
          {t("list.separator")}
          {url ? (
            <a href={url} rel="external noreferrer">
              <bdi lang={language}>{title}</bdi>
            </a>
          ) : (
            <bdi lang={language}>{title}</bdi>
          )}
          {". "}
          <span className="soft">
            {/* A source without a date has a sentence there, with its own full stop. */}
            {t(`language.${language}`)}. <span className="defence-date">{date.replace(/\.$/, "")}.</span>{" "}
            {url ? <bdi>{siteOf(url)}</bdi> : t("defence.no-link")}
          </span>
        </li>
      ))}
    </ol>
  );
}

const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, "");
