import type { Signed } from "@/domain/attempt/class-attempt";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";
import { LabelledTextarea } from "@/components/ui/labelled-textarea";

/** A comment that the student reads; emptied, it is gone. */
export function CommentForm({
  action,
  itemId,
  comment,
  draft,
  formId,
  timeZone,
  locale,
  t,
}: {
  action: string;
  /** null: on the whole attempt. */
  itemId: string | null;
  comment: (Signed & { text: string }) | null;
  draft: URLSearchParams | null;
  formId: string;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  return (
    <form className="form form-wide" method="post" action={action}>
      <input type="hidden" name="form" value="comment" />
      <input type="hidden" name="itemId" value={itemId ?? ""} />
      <input type="hidden" name="page" value={formId} />
      <LabelledTextarea
        id={`text-${itemId ?? "whole"}`}
        name="text"
        maxLength={2000}
        label={t("class-attempt.comment-text")}
        hint={comment ? t("class-attempt.signed", { by: comment.by, when: formatMoment(comment.at, timeZone, locale) }) : t("class-attempt.comment-hint")}
        defaultValue={draft?.get("text") ?? comment?.text ?? ""}
      />
      <div>
        <button className="button">{t("class-attempt.comment-button")}</button>
      </div>
    </form>
  );
}
