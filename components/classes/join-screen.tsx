import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { ProblemNotice } from "./problem-notice";

/** A code and a name: all a student needs. A personal code from a slip needs no name. */
export function JoinScreen({
  code,
  nickname,
  problem,
  t,
}: {
  code: string;
  /** The account's name, as a proposal. */
  nickname: string;
  problem: string | null;
  locale: Locale;
  t: Translate;
}) {
  return (
    <div className="page page-narrow">
      <h1>{t("join.title")}</h1>
      <p className="lead home-lead">{t("join.lead")}</p>
      <ProblemNotice problem={problem} t={t} />
      <form className="form" method="post" action="/api/join">
        <LabelledInput
          name="code"
          label={t("join.code")}
          hint={t("join.code-hint")}
          defaultValue={code}
          dir="ltr"
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <LabelledInput name="nickname" label={t("join.nickname")} hint={t("join.nickname-hint")} defaultValue={nickname} maxLength={80} autoComplete="off" />
        <p className="button-row">
          <button className="button button-main">{t("join.button")}</button>
        </p>
      </form>
      <p className="soft interface">{t("join.private")}</p>
    </div>
  );
}
