import type { ReactNode } from "react";
import { type Locale, otherLocale } from "@/domain/locale";
import type { Translate } from "./translator";

/** Header, main and footer of every page. The account link and the other language's address are filled in by site.js. */
export function SiteFrame({ locale, t, children }: { locale: Locale; t: Translate; children: ReactNode }) {
  const other = otherLocale(locale);
  return (
    <>
      <a className="skip-link" href="#main">
        {t("site.skip")}
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <a className="site-name" href={`/${locale}`}>
            {t("site.name")}
          </a>
          <nav aria-label={t("site.nav")}>
            <ul className="site-nav">
              <li>
                <a href={`/${locale}/lessons`}>{t("nav.lessons")}</a>
              </li>
              <li>
                <a href={`/${locale}/progress`}>{t("nav.progress")}</a>
              </li>
              <li>
                <a href={`/${locale}/classes`}>{t("nav.classes")}</a>
              </li>
              <li className="site-nav-extra">
                <a href={`/${locale}/how-we-know`}>{t("nav.how-we-know")}</a>
              </li>
              <li>
                {/* The name may stand here before React takes the page over. */}
                <a href={`/${locale}/sign-in`} data-account="" suppressHydrationWarning>
                  {t("nav.sign-in")}
                </a>
              </li>
              <li>
                {/* Its address is that of this very page once the script has run. */}
                <a className="other-language" href={`/${other}`} hrefLang={other} lang={other} data-other-language="" suppressHydrationWarning>
                  {t("nav.other-language")}
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <p className="offline-line" role="status" hidden data-offline-line="">
        {t("site.offline")}
      </p>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-footer-inner">
          <span>{t("site.horizon")}</span>
          <span>{t("site.private")}</span>
          <a href={`/${locale}/how-we-know`}>{t("nav.how-we-know")}</a>
        </div>
      </footer>
    </>
  );
}
