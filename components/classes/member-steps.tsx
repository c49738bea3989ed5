import type { ReactNode } from "react";
import { LabelledSelect } from "@/components/ui/labelled-select";
import type { MemberScreenProps } from "./member-screen";

/** What changes more than a word: each says first what it does, and only then shows its button. */
export function MemberSteps({ head, student, others, otherClasses, locale, t }: MemberScreenProps) {
  const address = `/api/classes/${head.id}/members/${student.id}`;
  const isThere = student.removedAt === null;
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t("member.more")}</h2>
      {isThere && student.signIn !== "account" && (
        <Step summary={t("member.reset")} note={t("member.reset-note")}>
          <form method="post" action={`${address}/personal-code`}>
            <button className="button button-danger">{t("member.reset-button")}</button>
          </form>
        </Step>
      )}
      {isThere && otherClasses.length > 0 && (
        <Step summary={t("member.move")} note={t("member.move-note")}>
          <form className="inline-form" method="post" action={`${address}/move`}>
            <LabelledSelect name="toClassId" label={t("member.move-to")} options={otherClasses.map(({ id, name }) => ({ value: id, text: name }))} />
            <button className="button">{t("member.move-button")}</button>
          </form>
        </Step>
      )}
      {others.length > 0 && (
        <Step summary={t("member.merge")} note={t("member.merge-note")}>
          <form className="inline-form" method="get" action={`/${locale}/classes/${head.id}/members/${student.id}/merge`}>
            <LabelledSelect name="with" label={t("member.merge-with")} options={others.map(({ id, name }) => ({ value: id, text: name }))} />
            <button className="button">{t("member.merge-look")}</button>
          </form>
        </Step>
      )}
      {isThere && (
        <Step summary={t("member.remove")} note={t("member.remove-note")}>
          <form method="post" action={`${address}/removal`}>
            <button className="button button-danger">{t("member.remove-button")}</button>
          </form>
        </Step>
      )}
    </section>
  );
}

const Step = ({ summary, note, children }: { summary: string; note: string; children: ReactNode }) => (
  <details className="member-more">
    <summary>{summary}</summary>
    <p>{note}</p>
    {children}
  </details>
);
