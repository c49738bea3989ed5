import type { Work } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { WorkHome } from "./work-home";

/** A class as its students see it: what is set. */
export function ClassWorkScreen({
  name,
  isArchived,
  works,
  now,
  locale,
  t,
}: {
  name: string;
  isArchived: boolean;
  works: readonly Work[];
  now: number;
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="page work-page">
      <p className="work-up">
        <a href={`/${locale}/classes`}>{t("work.to-classes")}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {isArchived && <p className="notice">{t("class.archived-note")}</p>}
      <WorkHome works={works} now={now} showsClass={false} locale={locale} t={t} />
    </div>
  );
}
