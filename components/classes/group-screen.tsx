import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { TickField } from "@/components/ui/tick-field";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";
import type { GroupEntry, MemberEntry } from "./members-table";

/** A group's name and who is in it: a tick for each. */
export function GroupScreen({
  head,
  group,
  students,
  draft,
  outcome,
  locale,
  t,
}: {
  head: ClassHead;
  group: GroupEntry;
  students: readonly MemberEntry[];
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
}) {
  const ticked = draft ? draft.getAll("memberIds") : group.memberIds;
  const address = `/api/classes/${head.id}/groups/${group.id}`;
  return (
    <ClassFrame head={head} page="members" title={group.name} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      <form className="form form-wide" method="post" action={address}>
        <LabelledInput name="name" label={t("groups.name")} defaultValue={draft?.get("name") ?? group.name} maxLength={80} required autoComplete="off" />
        <fieldset className="fieldset">
          <legend>{t("groups.who")}</legend>
          {students.length === 0 ? (
            <p className="soft">{t("groups.no-students")}</p>
          ) : (
            <div className="member-ticks">
              {students.map(({ id, name }) => (
                <TickField key={id} name="memberIds" value={id} label={name} defaultChecked={ticked.includes(id)} />
              ))}
            </div>
          )}
        </fieldset>
        <p className="button-row">
          <button className="button button-main">{t("groups.save")}</button>
          <a className="button" href={`/${locale}/classes/${head.id}/members`}>
            {t("form.back")}
          </a>
        </p>
      </form>
      <details className="member-more">
        <summary>{t("groups.delete")}</summary>
        <p>{t("groups.delete-note")}</p>
        <form method="post" action={`${address}/removal`}>
          <button className="button button-danger">{t("groups.delete-button")}</button>
        </form>
      </details>
    </ClassFrame>
  );
}
