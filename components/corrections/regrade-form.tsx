import type { MendedVersion } from "@/domain/corrections/mended-question";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { TickField } from "@/components/ui/tick-field";
import { NoteFields } from "./note-fields";
import { versionName } from "./version-name";

/** What is asked for in the page's address: a ruling that is being thought about. */
export type AskedRuling = { kind: string | null; answers: readonly string[]; newVersion: string; noteEn: string; noteAr: string };

/** Chooses a ruling on one version of the question. Asks for its dry run by the page's own address: nothing is written. */
export function RegradeForm({
  id,
  page,
  version,
  versions,
  isRuled,
  asked,
  timeZone,
  locale,
  t,
}: {
  id: string;
  page: string;
  version: MendedVersion;
  versions: readonly MendedVersion[];
  /** Something was ruled on this version before. */
  isRuled: boolean;
  /** null: nothing yet. */
  asked: AskedRuling | null;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  const keys = version.keys.flatMap((key) => versions.find((each) => each.id === key.id) ?? []);
  const corrected = keys.find((each) => each.isCurrent && each.id !== version.id);
  // Who has just corrected the key most likely came for this.
  const suggested = isRuled ? undefined : corrected;
  const kind = asked ? asked.kind : suggested ? "new-key" : null;
  const choice = (value: string, hint: string) => (
    <TickField type="radio" name="ruling" value={value} label={t(`mending.ruling.${value}`)} hint={t(hint)} defaultChecked={kind === value} />
  );
  return (
    <form id={id} className="form form-wide" method="get" action={`${page}#dry-run`}>
      <input type="hidden" name="version" value={version.id} />
      <fieldset className="fieldset rulings">
        <legend>{versions.length > 1 ? t("mending.rule-on", { version: versionName(version, timeZone, locale, t) }) : t("mending.rule")}</legend>
        {choice("accept-also", "mending.ruling-hint.accept-also")}
        {choice("everyone", "mending.ruling-hint.everyone")}
        {choice("drop", "mending.ruling-hint.drop")}
        {choice("new-key", keys.length > 1 ? "mending.ruling-hint.new-key" : "mending.ruling-hint.own-key")}
        {keys.length > 1 ? (
          <LabelledSelect
            name="newVersion"
            label={t("mending.new-version")}
            options={keys.map((each) => ({ value: each.id, text: versionName(each, timeZone, locale, t) }))}
            defaultValue={asked?.newVersion || (corrected ?? keys.find((each) => each.id !== version.id))?.id}
          />
        ) : (
          <input type="hidden" name="newVersion" value={version.id} />
        )}
      </fieldset>
      <NoteFields name="regrade" en={asked?.noteEn ?? suggested?.note?.en ?? ""} ar={asked?.noteAr ?? suggested?.note?.ar ?? ""} t={t} />
      <div>
        <button className="button button-main">{t("mending.dry-run-button")}</button>
      </div>
    </form>
  );
}
