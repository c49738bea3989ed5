import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

/** Lets the student go on with a handed-in attempt. Says first what becomes of its mark. */
export function ReopenForm({ action, draft, formId, timeZone, t }: { action: string; draft: URLSearchParams | null; formId: string; timeZone: string; t: Translate }) {
  return (
    <details className="step no-print" open={draft !== null}>
      <summary>{t("class-attempt.reopen")}</summary>
      <p>{t("class-attempt.reopen-note")}</p>
      <form className="form form-wide" method="post" action={action}>
        <input type="hidden" name="form" value="reopen" />
        <input type="hidden" name="page" value={formId} />
        <LabelledInput
          id="reopen-reason"
          name="reason"
          autoComplete="off"
          required
          maxLength={500}
          label={t("class-attempt.reason")}
          defaultValue={draft?.get("reason") ?? ""}
        />
        <LabelledInput
          id="reopen-until"
          type="datetime-local"
          name="until"
          label={t("class-attempt.reopen-until")}
          hint={t("class-attempt.reopen-until-hint", { zone: timeZone })}
          defaultValue={draft?.get("until") ?? ""}
        />
        <div>
          <button className="button button-danger">{t("class-attempt.reopen-button")}</button>
        </div>
      </form>
    </details>
  );
}
