import type { TimeFactor } from "@/domain/assignment/schedule";
import { formatPartialDate } from "@/domain/text/dates";
import { toZonedTime } from "@/domain/text/zoned-time";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";

export type MemberEntry = {
  id: string;
  name: string;
  signIn: "account" | "slip" | "device";
  timeFactor: TimeFactor;
  joinedAt: number;
  removedAt: number | null;
  mergedInto: string | null;
  externalId: string | null;
  groupIds: readonly string[];
};
export type GroupEntry = { id: string; name: string; memberIds: readonly string[] };

/** A day in the class's own time. */
export const dayOf = (at: number, timeZone: string, locale: Locale): string => formatPartialDate(toZonedTime(at, timeZone).slice(0, 10), locale);

/** The students of a class: how each signs in, their groups, their extra time. A name opens all that can be done. */
export function MembersTable({
  students,
  groups,
  base,
  timeZone,
  locale,
  t,
}: {
  students: readonly MemberEntry[];
  groups: readonly GroupEntry[];
  /** Address of the members page. */
  base: string;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  const groupsOf = ({ groupIds }: MemberEntry) => groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name);
  const heads = ["sign-in", "groups", "time-factor", "joined"] as const;
  return (
    <table className="table table-stack members-table">
      <thead>
        <tr>
          <th scope="col">{t("members.name")}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`members.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <tr key={student.id}>
            <th scope="row">
              <a className="member-link" href={`${base}/${student.id}`}>
                <bdi>{student.name}</bdi>
              </a>
            </th>
            <td data-label={t("members.sign-in")}>{t(`members.sign-in.${student.signIn}`)}</td>
            {groupsOf(student).length === 0 ? (
              <td className="cell-none">{t("members.none")}</td>
            ) : (
              <td data-label={t("members.groups")}>
                <bdi>{groupsOf(student).join(t("members.list-separator"))}</bdi>
              </td>
            )}
            {student.timeFactor === "1" ? (
              <td className="cell-none">{t("members.none")}</td>
            ) : (
              <td data-label={t("members.time-factor")}>{t(`time-factor.${student.timeFactor}`)}</td>
            )}
            <td data-label={t("members.joined")}>{dayOf(student.joinedAt, timeZone, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
