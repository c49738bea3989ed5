import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";

/** Minutes; their words are `extend.by.<minutes>`. */
const lengths = ["15", "60", "1440", "10080"] as const;

/** More time or attempts, for all or for one: closed until asked for, or until it came back refused. */
export function ExtendForm({
  action,
  students,
  chosen,
  hasQuiz,
  timeZone,
  draft,
  isOpen,
  t,
}: {
  action: string;
  students: readonly { membershipId: string; name: string }[];
  /** Whom the page was asked to extend for. */
  chosen: string | null;
  hasQuiz: boolean;
  timeZone: string;
  draft: URLSearchParams | null;
  isOpen: boolean;
  t: Translate;
}) {
  return (
    <details id="extend" className="step no-print" open={isOpen}>
      <summary>{t("extend.title")}</summary>
      <p className="soft">{t(hasQuiz ? "extend.note" : "extend.note-reading")}</p>
      <form className="form form-wide" method="post" action={action}>
        <LabelledSelect
          name="for"
          label={t("extend.for")}
          defaultValue={draft?.get("for") ?? chosen ?? ""}
          options={[{ value: "", text: t("extend.everybody") }, ...students.map(({ membershipId, name }) => ({ value: membershipId, text: name }))]}
        />
        <div className="field-pair">
          <LabelledSelect
            name="by"
            label={t("extend.time")}
            defaultValue={draft?.get("by") ?? "15"}
            options={[
              ...lengths.map((minutes) => ({ value: minutes, text: t(`extend.by.${minutes}`) })),
              { value: "until", text: t("extend.by.until") },
              ...(hasQuiz ? [{ value: "", text: t("extend.by.none") }] : []),
            ]}
          />
          <LabelledInput
            type="datetime-local"
            name="until"
            label={t("extend.until")}
            hint={t("extend.until-hint", { zone: timeZone })}
            defaultValue={draft?.get("until") ?? ""}
          />
        </div>
        {hasQuiz && (
          <LabelledInput
            inputMode="numeric"
            name="addAttempts"
            label={t("extend.attempts")}
            hint={t("extend.attempts-hint")}
            defaultValue={draft?.get("addAttempts") ?? "0"}
            maxLength={2}
          />
        )}
        <div>
          <button className="button button-main">{t("extend.button")}</button>
        </div>
      </form>
    </details>
  );
}
