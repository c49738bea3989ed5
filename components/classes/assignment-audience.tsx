import { TickField } from "@/components/ui/tick-field";
import type { FormPart } from "./assignment-fields";

type Named = { id: string; name: string };
export type AudienceChoices = { members: readonly Named[]; groups: readonly Named[] };

/** For whom: everybody, or the ticked groups and students. The boxes show once they matter (`assignments.css`). */
export function AssignmentAudience({ choices, fields, problemOf, t }: FormPart & { choices: AudienceChoices }) {
  const { members, groups } = choices;
  const isChosen = fields.get("audience") === "chosen";
  const problem = problemOf("audience") ?? problemOf("memberIds") ?? problemOf("groupIds");
  return (
    <fieldset className="fieldset audience">
      <legend>{t("assignment.audience")}</legend>
      <div className="audience-kinds">
        <TickField type="radio" name="audience" value="class" label={t("assignment.audience-class")} defaultChecked={!isChosen} />
        <TickField type="radio" name="audience" value="chosen" label={t("assignment.audience-chosen")} defaultChecked={isChosen} />
      </div>
      {problem && <p className="field-problem">{problem}</p>}
      <div className="audience-chosen">
        {members.length === 0 && <p className="interface soft">{t("assignment.audience-empty")}</p>}
        {groups.length > 0 && <Boxes title={t("assignment.groups")} name="groupIds" choices={groups} fields={fields} />}
        {members.length > 0 && <Boxes title={t("assignment.students")} name="memberIds" choices={members} fields={fields} />}
      </div>
    </fieldset>
  );
}

function Boxes({ title, name, choices, fields }: { title: string; name: string; choices: readonly Named[]; fields: URLSearchParams }) {
  const ticked = fields.getAll(name);
  return (
    <div role="group" aria-labelledby={`${name}-title`}>
      <p className="field-name" id={`${name}-title`}>
        {title}
      </p>
      <div className="tick-columns">
        {choices.map((choice) => (
          <TickField key={choice.id} name={name} value={choice.id} label={choice.name} defaultChecked={ticked.includes(choice.id)} />
        ))}
      </div>
    </div>
  );
}
