import { countingRules } from "@/domain/assignment/counting";
import { behaviourNames } from "@/domain/attempt/behaviours/behaviour";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { TickField } from "@/components/ui/tick-field";
import { DateField, type FormPart, Kept } from "./assignment-fields";

const latePolicies = ["accept", "mark-down", "refuse"] as const;

/** Closing, lateness, attempts, time, and when answers are marked. */
export function AssignmentLimits({ isFixed, ...part }: FormPart & { isFixed: boolean }) {
  const { fields, problemOf, t } = part;
  const text = (name: string) => fields.get(name) ?? "";
  return (
    <>
      <DateField {...part} name="closesAt" hint={t("assignment.closes-hint")} />
      <fieldset className="fieldset late-policy">
        <legend>{t("assignment.late")}</legend>
        <div>
          {latePolicies.map((policy) => (
            <TickField key={policy} type="radio" name="late" value={policy} label={t(`assignment.late-${policy}`)} defaultChecked={text("late") === policy} />
          ))}
        </div>
        <div className="field-pair late-percent">
          <LabelledInput name="percentPerDay" inputMode="decimal" dir="ltr" label={t("assignment.percent-per-day")} defaultValue={text("percentPerDay")} problem={problemOf("latePolicy")} />
          <LabelledInput name="mostPercent" inputMode="decimal" dir="ltr" label={t("assignment.most-percent")} defaultValue={text("mostPercent")} />
        </div>
      </fieldset>
      <div className="field-pair">
        <LabelledInput
          name="attemptsAllowed"
          inputMode="numeric"
          dir="ltr"
          label={t("assignment.attemptsAllowed")}
          hint={t("assignment.attempts-hint")}
          defaultValue={text("attemptsAllowed")}
          problem={problemOf("attemptsAllowed")}
        />
        <LabelledSelect
          name="counting"
          label={t("assignment.counting")}
          hint={t("assignment.counting-hint")}
          defaultValue={text("counting")}
          options={countingRules.map((rule) => ({ value: rule, text: t(`assignment.counting-${rule}`) }))}
        />
      </div>
      <LabelledInput
        name="timeLimitMinutes"
        inputMode="decimal"
        dir="ltr"
        label={t("assignment.timeLimitMinutes")}
        hint={t("assignment.time-limit-hint")}
        defaultValue={text("timeLimitMinutes")}
        problem={problemOf("timeLimitMinutes")}
      />
      {isFixed ? (
        <Kept fields={fields} names={["behaviour"]} text={t("assignment.behaviour-fixed", { behaviour: t(`assignment.behaviour-${text("behaviour")}`) })} />
      ) : (
        <LabelledSelect
          name="behaviour"
          label={t("assignment.behaviour")}
          defaultValue={text("behaviour")}
          options={behaviourNames.map((name) => ({ value: name, text: t(`assignment.behaviour-${name}`) }))}
        />
      )}
    </>
  );
}

/** What it is worth in the gradebook. */
export function AssignmentMarks({ categories, fields, problemOf, t }: FormPart & { categories: readonly { id: string; name: string }[] }) {
  return (
    <div className="field-pair">
      <LabelledInput
        name="weight"
        inputMode="decimal"
        dir="ltr"
        label={t("assignment.weight")}
        hint={t("assignment.weight-hint")}
        defaultValue={fields.get("weight") ?? ""}
        problem={problemOf("weight")}
      />
      {categories.length > 0 && (
        <LabelledSelect
          name="categoryId"
          label={t("assignment.category")}
          defaultValue={fields.get("categoryId") ?? ""}
          options={[{ value: "", text: t("assignment.no-category") }, ...categories.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
    </div>
  );
}
