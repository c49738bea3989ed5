import type { Translate } from "@/components/shell/translator";

/** Marks a section as read. The page's script shows what is marked already and turns the button round. */
export function SectionDone({ slug, section, t }: { slug: string; section: string; t: Translate }) {
  return (
    <form
      method="post"
      action={`/api/lessons/${slug}/progress`}
      className="section-done no-print"
      data-section={section}
      data-done-text={t("lesson.done")}
      data-undo-text={t("lesson.not-done")}
    >
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="done" value="yes" />
      <button className="button">{t("lesson.mark-done")}</button>
      <span role="status" aria-live="polite" className="soft" />
    </form>
  );
}
