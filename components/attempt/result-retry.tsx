import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import type { ResultWork } from "./result-work";

/** What next, after a quiz of one's own: its wrong questions or all of them again. */
export function OwnRetry({ slug, wrong, locale, t }: { slug: string; wrong: number; locale: Locale; t: Translate }) {
  return (
    <>
      {wrong > 0 && <Retry slug={slug} locale={locale} fields={{ only: "wrong" }} text={t("result.retry-wrong", { count: wrong })} isMain />}
      <Retry slug={slug} locale={locale} fields={{}} text={t("result.retry-all")} />
      <a className="button" href={`/${locale}/progress`}>
        {t("result.to-progress")}
      </a>
    </>
  );
}

/** After class work: another try, if one is left, and the way back. */
export function ClassRetry({ work, locale, t }: { work: ResultWork; locale: Locale; t: Translate }) {
  return (
    <>
      {work.mayTryAgain && <Retry slug={work.quizSlug} locale={locale} fields={{ assignmentId: work.assignmentId }} text={t("result.try-again")} />}
      <a className="button button-main" href={work.href}>
        {t("work.back")}
      </a>
      {work.mayTryAgain && work.triesLeft !== null && <span className="soft interface">{t("result.tries-left", { left: work.triesLeft })}</span>}
    </>
  );
}

function Retry({ slug, locale, fields, text, isMain }: { slug: string; locale: Locale; fields: Record<string, string>; text: string; isMain?: boolean }) {
  return (
    <form method="post" action={`/api/quizzes/${slug}/attempts`}>
      {Object.entries({ locale, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={isMain ? "button button-main" : "button"}>{text}</button>
    </form>
  );
}
