import { formatMoment } from "@/domain/text/zoned-time";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

export type TeacherEntry = { id: string; name: string; isSelf: boolean };
export type InvitationEntry = { id: string; link: string; expiresAt: number };

/** Who teaches the class, and the links that let somebody else do so too. */
export function ClassTeachers({
  classId,
  teachers,
  invitations,
  timeZone,
  locale,
  t,
}: {
  classId: string;
  teachers: readonly TeacherEntry[];
  invitations: readonly InvitationEntry[];
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  const address = `/api/classes/${classId}`;
  return (
    <section aria-labelledby="teachers">
      <h2 id="teachers">{t("teachers.heading")}</h2>
      <ul className="plain-list member-list">
        {teachers.map(({ id, name, isSelf }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {isSelf && <span className="soft interface">{t("teachers.self")}</span>}
            {teachers.length > 1 && (
              <details className="member-more">
                <summary aria-label={isSelf ? undefined : t("teachers.remove-name", { name })}>{isSelf ? t("teachers.leave") : t("teachers.remove")}</summary>
                <p>{isSelf ? t("teachers.leave-note") : t("teachers.remove-note")}</p>
                <form method="post" action={`${address}/members/${id}/removal`}>
                  <button className="button button-danger">{isSelf ? t("teachers.leave-button") : t("teachers.remove-button")}</button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
      <h3>{t("teachers.invite")}</h3>
      <p className="member-note">{t("teachers.invite-note")}</p>
      {invitations.map(({ id, link, expiresAt }) => (
        <div key={id} className="invitation">
          <LabelledInput
            id={`invitation-${id}`}
            name="link"
            label={t("teachers.link")}
            hint={t("teachers.link-until", { moment: formatMoment(expiresAt, timeZone, locale) })}
            defaultValue={link}
            dir="ltr"
            readOnly
          />
          <form method="post" action={`${address}/invitations/${id}/revocation`}>
            <button className="button button-small">{t("teachers.revoke")}</button>
          </form>
        </div>
      ))}
      <form method="post" action={`${address}/invitations`}>
        <button className="button">{t("teachers.make-link")}</button>
      </form>
    </section>
  );
}
