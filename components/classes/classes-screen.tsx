import type { ReactNode } from "react";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { type FieldProblem, ProblemNotice } from "./problem-notice";

export type ClassListEntry = { id: string; name: string; archivedAt: number | null };

/** Home of students and teachers: what there is to do, the classes one is in, a new class. `work` and `calendar` are the student's part, `news` tells of reports. */
export function ClassesScreen({
  teaching,
  learning,
  work,
  news,
  calendar,
  mayTeach,
  timeZones,
  draft,
  problem,
  fields,
  done,
  locale,
  t,
}: {
  teaching: readonly ClassListEntry[];
  learning: readonly ClassListEntry[];
  work: ReactNode;
  news: ReactNode;
  calendar: ReactNode;
  /** Guests cannot make a class. */
  mayTeach: boolean;
  timeZones: readonly string[];
  draft: URLSearchParams | null;
  problem: string | null;
  fields: readonly FieldProblem[];
  done: string | null;
  locale: Locale;
  t: Translate;
}) {
  const isNew = teaching.length + learning.length === 0;
  return (
    <div className="page">
      <h1>{t("nav.classes")}</h1>
      <ProblemNotice problem={problem} fields={fields} t={t} />
      {done && (
        <p className="notice notice-good" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      {isNew && <p className="lead home-lead">{t("classes.empty")}</p>}
      {news}
      {work}
      {learning.length > 0 && <ClassList heading={t("classes.learning")} classes={learning} locale={locale} t={t} />}
      {teaching.length > 0 && <ClassList heading={t("classes.teaching")} classes={teaching} locale={locale} t={t} />}
      <p className="button-row">
        <a className={isNew ? "button button-main" : "button"} href={`/${locale}/join`}>
          {t("classes.to-join")}
        </a>
      </p>
      {calendar}
      <section aria-labelledby="new-class">
        <h2 id="new-class">{t("classes.new")}</h2>
        {mayTeach ? (
          <form className="form" method="post" action="/api/classes">
            <LabelledInput name="name" label={t("class.name")} hint={t("class.name-hint")} defaultValue={draft?.get("name") ?? ""} maxLength={80} required autoComplete="off" />
            <LabelledSelect
              name="timeZone"
              label={t("class.time-zone")}
              hint={t("class.time-zone-hint")}
              defaultValue={draft?.get("timeZone") ?? "UTC"}
              options={timeZones.map((zone) => ({ value: zone, text: zone.replaceAll("_", " ") }))}
              data-own-time-zone=""
            />
            <p className="button-row">
              <button className="button button-main">{t("classes.make")}</button>
            </p>
          </form>
        ) : (
          <p>
            {t("classes.account-needed")} <a href={`/${locale}/sign-up`}>{t("nav.sign-up")}</a>
          </p>
        )}
      </section>
    </div>
  );
}

function ClassList({ heading, classes, locale, t }: { heading: string; classes: readonly ClassListEntry[]; locale: Locale; t: Translate }) {
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="plain-list">
        {classes.map(({ id, name, archivedAt }) => (
          <li key={id}>
            <a href={`/${locale}/classes/${id}`}>
              <bdi>{name}</bdi>
            </a>
            {archivedAt !== null && <span className="soft interface"> {t("class.archived")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
