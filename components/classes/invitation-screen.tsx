import { formatMoment } from "@/domain/text/zoned-time";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { ProblemNotice } from "./problem-notice";

/** What a co-teacher finds behind the link they were sent. */
export function InvitationScreen({
  token,
  invitation,
  refusal,
  locale,
  t,
}: {
  token: string;
  invitation: { classId: string; className: string; from: string; expiresAt: number; timeZone: string; isTeacher: boolean };
  /** Why it cannot be accepted now. */
  refusal: string | null;
  locale: Locale;
  t: Translate;
}) {
  const { classId, className, from, expiresAt, timeZone, isTeacher } = invitation;
  return (
    <div className="page page-narrow">
      <p className="small-heading">{t("invitation.title")}</p>
      <h1>
        <bdi>{className}</bdi>
      </h1>
      <p className="lead home-lead">{t("invitation.lead", { from })}</p>
      {isTeacher ? (
        <p>
          {t("invitation.already")} <a href={`/${locale}/classes/${classId}`}>{className}</a>
        </p>
      ) : (
        <>
          <ProblemNotice problem={refusal} t={t} />
          {refusal === null && (
            <form method="post" action={`/api/invitations/${token}/acceptance`}>
              <p>{t("invitation.may")}</p>
              <p className="button-row">
                <button className="button button-main">{t("invitation.accept")}</button>
              </p>
              <p className="soft interface">{t("invitation.until", { moment: formatMoment(expiresAt, timeZone, locale) })}</p>
            </form>
          )}
          {refusal === "teaching-needs-account" && (
            <p className="button-row">
              <a className="button button-main" href={`/${locale}/sign-in`}>
                {t("nav.sign-in")}
              </a>
              <a className="button" href={`/${locale}/sign-up`}>
                {t("nav.sign-up")}
              </a>
            </p>
          )}
        </>
      )}
    </div>
  );
}
