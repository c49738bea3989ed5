import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import type { GroupEntry } from "./members-table";

/** The groups of a class, each leading to who is in it, and a form for another one. */
export function GroupList({ classId, base, groups, t }: { classId: string; base: string; groups: readonly GroupEntry[]; t: Translate }) {
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t("members.groups")}</h2>
      {groups.length === 0 ? (
        <p className="soft interface">{t("groups.empty")}</p>
      ) : (
        <ul className="plain-list member-list">
          {groups.map(({ id, name, memberIds }) => (
            <li key={id}>
              <a href={`${base}/groups/${id}`}>
                <bdi>{name}</bdi>
              </a>
              <span className="soft interface">{t("groups.students", { count: memberIds.length })}</span>
            </li>
          ))}
        </ul>
      )}
      <form className="inline-form member-add" method="post" action={`/api/classes/${classId}/groups`}>
        <LabelledInput id="group-name" name="name" label={t("groups.new")} maxLength={80} required autoComplete="off" />
        <button className="button">{t("groups.make")}</button>
      </form>
    </section>
  );
}
