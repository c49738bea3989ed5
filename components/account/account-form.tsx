import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

/** Sign-in or sign-up: a user name and a password, nothing else asked. Posts and goes on; works without script. */
export function AccountForm({
  kind,
  locale,
  t,
  problem,
  providers,
}: {
  kind: "sign-in" | "sign-up";
  locale: Locale;
  t: Translate;
  problem: string | null;
  providers: { id: string; name: string }[];
}) {
  const isNew = kind === "sign-up";
  return (
    <div className="page page-narrow">
      <h1>{t(`nav.${kind}`)}</h1>
      <p className="lead home-lead">{t(`account.${kind}-lead`)}</p>
      {problem && (
        <p className="notice" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      <form className="form" method="post" action={isNew ? "/api/accounts" : "/api/session"}>
        {isNew && <input type="hidden" name="locale" value={locale} />}
        <LabelledInput
          name="username"
          label={t("account.username")}
          hint={isNew ? t("account.username-hint") : undefined}
          autoComplete="username"
          required
          maxLength={40}
        />
        <LabelledInput
          name="password"
          label={t("account.password")}
          hint={isNew ? t("account.password-hint") : undefined}
          type="password"
          autoComplete={isNew ? "new-password" : "current-password"}
          required
          minLength={isNew ? 8 : undefined}
          maxLength={200}
        />
        <p>
          <button className="button button-main">{t(`nav.${kind}`)}</button>
        </p>
      </form>
      {providers.length > 0 && (
        <ul className="button-row provider-list">
          {providers.map((provider) => (
            <li key={provider.id}>
              <form method="post" action={`/api/sign-in/${provider.id}`}>
                <button className="button">{t("account.with-provider", { provider: provider.name })}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p>
        {isNew ? (
          <a href={`/${locale}/sign-in`}>{t("account.have-one")}</a>
        ) : (
          <a href={`/${locale}/sign-up`}>{t("account.have-none")}</a>
        )}
      </p>
      <p className="soft interface">{t("account.work-moves")}</p>
    </div>
  );
}
