import type { Locale } from "@/domain/locale";
import type { QuestionKind } from "@/questions/kinds";
import { QuestionPlayer } from "@/questions/views";
import type { Translate } from "@/components/shell/translator";
import { NoteFields } from "./note-fields";

/** The question as its teacher answers it anew, and what students will read; or the site's own version. */
export function CorrectKey({
  action,
  form,
  draft,
  hasSiteVersion,
  locale,
  t,
}: {
  action: string;
  form: { kind: QuestionKind; prompt: unknown; response: unknown };
  /** What a refused form held. */
  draft: URLSearchParams | null;
  hasSiteVersion: boolean;
  locale: Locale;
  t: Translate;
}) {
  return (
    <>
      <p className="mending-lead">{t("mending.correct-lead")}</p>
      {hasSiteVersion && (
        <form className="notice inline-form" method="post" action={action}>
          <input type="hidden" name="site" value="1" />
          <p>{t("mending.site-version")}</p>
          <button className="button">{t("mending.take-site-version")}</button>
        </form>
      )}
      <details className="step" open={draft !== null}>
        <summary>{t("mending.correct-open")}</summary>
        <form className="form form-wide" method="post" action={action}>
          <QuestionPlayer kind={form.kind} prompt={form.prompt} response={form.response} locale={locale} name="answer" />
          {form.kind === "short-text" && <p className="soft interface">{t("mending.one-text")}</p>}
          <NoteFields name="correct" en={draft?.get("noteEn") ?? ""} ar={draft?.get("noteAr") ?? ""} t={t} />
          <div>
            <button className="button">{t("mending.correct-button")}</button>
          </div>
        </form>
      </details>
    </>
  );
}
