import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

/** An account's own page: sign out here or everywhere, change the password. */
export function SettingsScreen({
  displayName,
  t,
  problem,
  passwordChanged,
}: {
  displayName: string;
  t: Translate;
  problem: string | null;
  passwordChanged: boolean;
}) {
  return (
    <div className="page page-narrow">
      <p className="small-heading">{t("settings.title")}</p>
      <h1>
        <bdi>{displayName}</bdi>
      </h1>
      {problem && (
        <p className="notice" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      {passwordChanged && (
        <p className="notice notice-good" role="status">
          {t("settings.password-changed")}
        </p>
      )}
      <h2>{t("settings.sign-out")}</h2>
      <div className="button-row">
        <form method="post" action="/api/sign-out">
          <button className="button button-main">{t("settings.sign-out-here")}</button>
        </form>
        <form method="post" action="/api/sign-out">
          <input type="hidden" name="everywhere" value="yes" />
          <button className="button">{t("settings.sign-out-everywhere")}</button>
        </form>
      </div>
      <h2>{t("settings.password")}</h2>
      <p>{t("settings.password-note")}</p>
      <form className="form" method="post" action="/api/password">
        <LabelledInput name="oldPassword" label={t("settings.old-password")} type="password" autoComplete="current-password" required />
        <LabelledInput
          name="newPassword"
          label={t("settings.new-password")}
          hint={t("account.password-hint")}
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={200}
        />
        <p>
          <button className="button">{t("settings.change-password")}</button>
        </p>
      </form>
    </div>
  );
}
