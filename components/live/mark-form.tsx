import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

/** Another mark for one question, with its reason; or the mark by the key again. */
export function MarkForm({
  action,
  itemId,
  weight,
  isOverridden,
  draft,
  formId,
  t,
}: {
  action: string;
  itemId: string;
  weight: number;
  isOverridden: boolean;
  draft: URLSearchParams | null;
  formId: string;
  t: Translate;
}) {
  const hidden = (
    <>
      <input type="hidden" name="form" value="mark" />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="page" value={formId} />
    </>
  );
  return (
    <>
      <form className="form form-wide" method="post" action={action}>
        {hidden}
        <LabelledInput
          id={`mark-${itemId}`}
          name="mark"
          inputMode="decimal"
          autoComplete="off"
          required
          label={t("class-attempt.mark")}
          hint={t("class-attempt.mark-hint", { weight })}
          defaultValue={draft?.get("mark") ?? ""}
        />
        <LabelledInput
          id={`reason-${itemId}`}
          name="reason"
          autoComplete="off"
          required
          maxLength={500}
          label={t("class-attempt.reason")}
          hint={t("class-attempt.reason-hint")}
          defaultValue={draft?.get("reason") ?? ""}
        />
        <div>
          <button className="button">{t("class-attempt.mark-button")}</button>
        </div>
      </form>
      {isOverridden && (
        <form method="post" action={action}>
          {hidden}
          <button className="button button-small" name="takeBack" value="1">
            {t("class-attempt.take-back")}
          </button>
        </form>
      )}
    </>
  );
}
