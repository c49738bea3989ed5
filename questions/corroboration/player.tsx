import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { SelectField } from "@/components/ui/select-field";
import type { PlayerProps } from "@/questions/contract";
import { cellOf } from "./cells";
import { labels, relationLabels } from "./labels";
import { relations } from "./relations";
import type { CorroborationPrompt, CorroborationResponse } from "./schema";

export function CorroborationPlayer({
  prompt,
  response,
  locale,
  name,
  locked,
}: PlayerProps<CorroborationPrompt, CorroborationResponse>) {
  const options = relations.map((relation) => ({ value: relation, text: relationLabels[relation][locale] }));
  return (
    <QuestionFieldset stem={prompt.stem[locale]} instruction={labels.instruction[locale]} locked={locked}>
      {/* Figures, not quotations: the accounts are retold in our own words. */}
      <ul className="corroboration-sources">
        {prompt.sources.map((source) => (
          <li key={source.id}>
            <figure className="corroboration-source">
              <figcaption className="corroboration-source-label">{source.label[locale]}</figcaption>
              <p className="corroboration-source-text">{source.text[locale]}</p>
            </figure>
          </li>
        ))}
      </ul>
      <table className="corroboration-table">
        <thead>
          <tr>
            <th scope="col">{labels.statement[locale]}</th>
            {prompt.sources.map((source) => (
              <th key={source.id} scope="col">
                {source.label[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prompt.statements.map((statement) => (
            <tr key={statement.id}>
              <th scope="row" className="corroboration-statement">
                {statement.text[locale]}
              </th>
              {prompt.sources.map((source) => (
                <td key={source.id} className="corroboration-cell" data-label={source.label[locale]}>
                  <SelectField
                    label={`${statement.text[locale]} / ${source.label[locale]}`}
                    hideLabel
                    name={`${name}.${statement.id}.${source.id}`}
                    defaultValue={response ? cellOf(response.cells, statement.id, source.id) : undefined}
                    emptyText={labels.choose[locale]}
                    options={options}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </QuestionFieldset>
  );
}
