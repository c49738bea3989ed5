import type { ReactNode } from "react";
import { timeFactors } from "@/domain/assignment/schedule";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { ClassFrame, type ClassHead } from "./class-frame";
import { FormOutcome, type Outcome } from "./form-outcome";
import { MemberFacts } from "./member-facts";
import { MemberSteps } from "./member-steps";
import type { GroupEntry, MemberEntry } from "./members-table";

export type MemberScreenProps = {
  head: ClassHead;
  timeZone: string;
  student: MemberEntry;
  /** The name of the entry that took over this one's work. */
  mergedIntoName: string | null;
  /** The other students who are there, for merging. */
  others: readonly MemberEntry[];
  groups: readonly GroupEntry[];
  otherClasses: readonly { id: string; name: string }[];
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
};

/** One student as the teacher sees them: what is known, and all that can be changed. */
export function MemberScreen(props: MemberScreenProps) {
  const { head, student, mergedIntoName, draft, outcome, locale, t } = props;
  const address = `/api/classes/${head.id}/members/${student.id}`;
  const isThere = student.removedAt === null;
  return (
    <ClassFrame head={head} page="members" title={student.name} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {!isThere && (
        <div className="notice">
          <p>{mergedIntoName === null ? t("member.is-removed") : t("member.is-merged", { name: mergedIntoName })}</p>
          {mergedIntoName === null && (
            <form method="post" action={`${address}/restoration`}>
              <button className="button button-main">{t("member.restore")}</button>
            </form>
          )}
        </div>
      )}
      <MemberFacts {...props} />
      <Section heading={t("member.name-heading")}>
        <form className="inline-form member-add" method="post" action={address}>
          <LabelledInput name="name" label={t("member.name")} defaultValue={draft?.get("name") ?? student.name} maxLength={80} required autoComplete="off" />
          <button className="button">{t("member.rename")}</button>
        </form>
      </Section>
      <Section heading={t("member.time-heading")}>
        <p className="soft interface member-note">{t("member.time-note")}</p>
        <form className="inline-form member-add" method="post" action={address}>
          <LabelledSelect
            name="timeFactor"
            label={t("members.time-factor")}
            defaultValue={student.timeFactor}
            options={timeFactors.map((value) => ({ value, text: t(`time-factor.${value}`) }))}
          />
          <button className="button">{t("member.set-time")}</button>
        </form>
      </Section>
      {mergedIntoName === null && <MemberSteps {...props} />}
    </ClassFrame>
  );
}

const Section = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section>
    <h2>{heading}</h2>
    {children}
  </section>
);
