import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { TickField } from "@/components/ui/tick-field";
import type { AudienceChoices } from "./assignment-audience";

const dates = ["opensAt", "dueAt", "closesAt"] as const;
const numbers = ["attemptsAllowed", "timeLimitMinutes"] as const;

/** Other dates and limits for one student or group: what stays empty is as for everybody. */
export function ExceptionForm({ action, fields, choices, timeZone, t }: { action: string; fields: URLSearchParams; choices: AudienceChoices; timeZone: string; t: Translate }) {
  const without = fields.getAll("without");
  return (
    <form className="form form-wide" method="post" action={action} id="exception-form">
      <div className="labelled-input">
        <label htmlFor="exception-for">{t("exceptions.for")}</label>
        <select id="exception-for" name="for" defaultValue={fields.get("for") ?? ""} required>
          <option value="">{t("exceptions.choose")}</option>
          {choices.groups.length > 0 && (
            <optgroup label={t("assignment.groups")}>
              {choices.groups.map(({ id, name }) => (
                <option key={id} value={`group ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t("assignment.students")}>
            {choices.members.map(({ id, name }) => (
              <option key={id} value={`member ${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <p className="interface soft">{t("exceptions.empty-hint", { zone: timeZone })}</p>
      <div className="field-pair exception-fields">
        {[...dates, ...numbers].map((name) => {
          const isDate = name !== "attemptsAllowed" && name !== "timeLimitMinutes";
          return (
            <div key={name}>
              <LabelledInput
                id={`exception-${name}`}
                name={name}
                type={isDate ? "datetime-local" : "text"}
                inputMode={isDate ? undefined : "decimal"}
                dir="ltr"
                label={t(`assignment.${name}`)}
                defaultValue={fields.get(name) ?? ""}
              />
              <TickField name="without" value={name} label={t(`exceptions.no-${name}`)} defaultChecked={without.includes(name)} />
            </div>
          );
        })}
      </div>
      <p className="button-row">
        <button className="button">{t("exceptions.save")}</button>
      </p>
    </form>
  );
}
