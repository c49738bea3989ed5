import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";

/** A class list, as a file or pasted. Nothing is imported before it has been looked at. */
export function RosterUploadScreen({ head, names, outcome, locale, t }: { head: ClassHead; names: string; outcome: Outcome; locale: Locale; t: Translate }) {
  const address = `/api/classes/${head.id}/roster-imports`;
  return (
    <ClassFrame head={head} page="members" title={t("roster.title")} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      <p className="member-note">{t("roster.lead")}</p>
      <section aria-labelledby="pasted">
        <h2 id="pasted">{t("roster.paste")}</h2>
        <form className="form" method="post" action={address} encType="multipart/form-data">
          <LabelledTextarea name="names" label={t("roster.names")} hint={t("roster.names-hint")} rows={8} defaultValue={names} required />
          <p className="button-row">
            <button className="button button-main">{t("roster.look")}</button>
          </p>
        </form>
      </section>
      <section aria-labelledby="from-file">
        <h2 id="from-file">{t("roster.file")}</h2>
        <form className="form" method="post" action={address} encType="multipart/form-data">
          <LabelledInput name="file" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" label={t("roster.choose")} hint={t("roster.file-hint")} required />
          <p className="button-row">
            <button className="button button-main">{t("roster.look")}</button>
          </p>
        </form>
        <p className="soft interface">{t("roster.columns")}</p>
        <pre className="roster-sample" dir="auto">
          {t("roster.sample")}
        </pre>
        <p className="soft interface">{t("roster.one-roster")}</p>
      </section>
    </ClassFrame>
  );
}
