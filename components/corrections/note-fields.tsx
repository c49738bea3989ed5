import type { Translate } from "@/components/shell/translator";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";

/** What students will read, in one language or in both. `name`: makes the ids unique on the page. */
export function NoteFields({ name, en, ar, t }: { name: string; en: string; ar: string; t: Translate }) {
  return (
    <fieldset className="fieldset">
      <legend>{t("mending.note")}</legend>
      <p className="soft interface">{t("mending.note-hint")}</p>
      <div className="field-pair">
        <LabelledTextarea id={`${name}-note-en`} name="noteEn" lang="en" maxLength={1000} label={t("mending.note-en")} defaultValue={en} />
        <LabelledTextarea id={`${name}-note-ar`} name="noteAr" lang="ar" maxLength={1000} label={t("mending.note-ar")} defaultValue={ar} />
      </div>
    </fieldset>
  );
}
