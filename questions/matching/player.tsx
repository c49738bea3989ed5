import type { PlayerProps } from "@/questions/contract";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { SelectField } from "@/components/ui/select-field";
import { labels } from "./labels";
import { choiceFor } from "./pairs";
import type { MatchingPrompt, MatchingResponse } from "./schema";

export function MatchingPlayer({ prompt, response, locale, name, locked }: PlayerProps<MatchingPrompt, MatchingResponse>) {
  const options = prompt.choices.map((choice) => ({ value: choice.id, text: choice.text[locale] }));
  return (
    <QuestionFieldset stem={prompt.stem[locale]} instruction={labels.matchEach[locale]} locked={locked}>
      <ul className="matching-rows">
        {prompt.rows.map((row) => (
          <li key={row.id} className="matching-row">
            <SelectField
              label={row.text[locale]}
              name={`${name}.${row.id}`}
              defaultValue={choiceFor(prompt, response, row.id)}
              emptyText={labels.empty[locale]}
              options={options}
            />
          </li>
        ))}
      </ul>
    </QuestionFieldset>
  );
}
