import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";
import { GroupList } from "./group-list";
import { dayOf, type GroupEntry, type MemberEntry, MembersTable } from "./members-table";

/** Who is in the class, and every way to get somebody in. */
export function MembersScreen({
  head,
  timeZone,
  students,
  removed,
  groups,
  nickname,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  timeZone: string;
  students: readonly MemberEntry[];
  removed: readonly MemberEntry[];
  groups: readonly GroupEntry[];
  /** What a refused form held. */
  nickname: string;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}/members`;
  return (
    <ClassFrame head={head} page="members" locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {students.length === 0 ? (
        <p className="members-empty">{t("members.empty")}</p>
      ) : (
        <p>
          {t("class.students", { count: students.length })} <a href={`${base}/slips`}>{t("members.to-slips")}</a>
        </p>
      )}
      <form className="inline-form member-add" method="post" action={`/api/classes/${head.id}/members`}>
        <LabelledInput name="nickname" label={t("members.add")} hint={t("members.add-hint")} defaultValue={nickname} maxLength={80} required autoComplete="off" />
        <button className="button button-main">{t("members.add-button")}</button>
      </form>
      <p className="interface">
        <a href={`${base}/import`}>{t("members.to-import")}</a>
      </p>
      {students.length > 0 && <MembersTable students={students} groups={groups} base={base} timeZone={timeZone} locale={locale} t={t} />}
      <GroupList classId={head.id} base={base} groups={groups} t={t} />
      {removed.length > 0 && (
        <section aria-labelledby="removed">
          <h2 id="removed">{t("members.removed")}</h2>
          <p className="soft interface">{t("members.removed-note")}</p>
          <ul className="plain-list member-list">
            {removed.map(({ id, name, mergedInto, removedAt }) => (
              <li key={id}>
                <a href={`${base}/${id}`}>
                  <bdi>{name}</bdi>
                </a>
                <span className="soft interface">
                  {mergedInto === null ? t("members.removed-on", { date: dayOf(removedAt ?? 0, timeZone, locale) }) : t("members.merged")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ClassFrame>
  );
}
