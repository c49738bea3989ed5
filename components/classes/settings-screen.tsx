import type { ReactNode } from "react";
import { missingRules, type MissingRule } from "@/domain/gradebook/cells";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";

/** Everything about a class that is set once: its name and zone, its code, who teaches it, its end. */
export function ClassSettingsScreen({
  head,
  timeZone,
  missingRule,
  timeZones,
  code,
  teachers,
  draft,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  timeZone: string;
  missingRule: MissingRule;
  timeZones: readonly string[];
  code: ReactNode;
  teachers: ReactNode;
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const address = `/api/classes/${head.id}`;
  return (
    <ClassFrame head={head} page="settings" locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      <form className="form" method="post" action={address}>
        <LabelledInput name="name" label={t("class.name")} defaultValue={draft?.get("name") ?? head.name} maxLength={80} required autoComplete="off" />
        <LabelledSelect
          name="timeZone"
          label={t("class.time-zone")}
          hint={t("class.time-zone-change")}
          defaultValue={draft?.get("timeZone") ?? timeZone}
          options={timeZones.map((zone) => ({ value: zone, text: zone.replaceAll("_", " ") }))}
        />
        <LabelledSelect
          name="missingRule"
          label={t("class.missing-rule")}
          hint={t("class.missing-rule-hint")}
          defaultValue={draft?.get("missingRule") ?? missingRule}
          options={missingRules.map((value) => ({ value, text: t(`class.missing-rule.${value}`) }))}
        />
        <p className="button-row">
          <button className="button button-main">{t("class.save")}</button>
        </p>
      </form>
      {code}
      {teachers}
      <section aria-labelledby="archive">
        <h2 id="archive">{t("class.archive")}</h2>
        <p className="member-note">{head.archivedAt === null ? t("class.archive-note") : t("class.archived-note")}</p>
        <form method="post" action={head.archivedAt === null ? `${address}/archive` : `${address}/restoration`}>
          <button className="button">{head.archivedAt === null ? t("class.archive-button") : t("class.restore-button")}</button>
        </form>
      </section>
    </ClassFrame>
  );
}
