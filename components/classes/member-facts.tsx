import { dayOf } from "./members-table";
import type { MemberScreenProps } from "./member-screen";

/** What is known of a student. */
export function MemberFacts({ head, timeZone, student, groups, locale, t }: MemberScreenProps) {
  const mine = groups.filter(({ id }) => student.groupIds.includes(id));
  const base = `/${locale}/classes/${head.id}/members`;
  return (
    <dl className="member-facts">
      <div>
        <dt>{t("members.sign-in")}</dt>
        <dd>
          {t(`member.sign-in.${student.signIn}`)}{" "}
          {student.signIn === "slip" && student.removedAt === null && <a href={`${base}/slips?only=${student.id}`}>{t("member.print-slip")}</a>}
          {student.signIn === "device" && student.removedAt === null && <a href={`${base}/slips`}>{t("members.to-slips")}</a>}
        </dd>
      </div>
      <div>
        <dt>{t("members.groups")}</dt>
        <dd>
          {mine.length === 0 && t("member.no-groups")}{" "}
          {mine.map(({ id, name }) => (
            <a key={id} className="member-group" href={`${base}/groups/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t("members.joined")}</dt>
        <dd>{dayOf(student.joinedAt, timeZone, locale)}</dd>
      </div>
      {student.externalId !== null && (
        <div>
          <dt>{t("member.external-id")}</dt>
          <dd>
            <bdi>{student.externalId}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
