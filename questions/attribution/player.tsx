import { OptionField } from "@/components/ui/option-field";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { SelectField } from "@/components/ui/select-field";
import type { PlayerProps } from "@/questions/contract";
import { answerTo } from "./answer";
import { labels, wayOptions } from "./labels";
import type { AttributionPrompt, AttributionResponse } from "./schema";
import { ways } from "./ways";

export function AttributionPlayer({ prompt, response, locale, name, locked }: PlayerProps<AttributionPrompt, AttributionResponse>) {
  const claimants = prompt.claimants.map(({ id, text }) => ({ value: id, text: text[locale] }));
  return (
    <QuestionFieldset stem={prompt.stem[locale]} instruction={labels.instruction[locale]} locked={locked}>
      {prompt.statements.map(({ id, text }) => {
        const given = answerTo(prompt, response ?? { answers: {} }, id);
        return (
          <fieldset key={id} className="attribution-statement">
            <legend className="attribution-statement-text">{text[locale]}</legend>
            <SelectField
              label={labels.claimant[locale]}
              name={`${name}.${id}.claimant`}
              defaultValue={given.claimant?.id}
              emptyText={labels.choose[locale]}
              options={claimants}
            />
            <fieldset className="attribution-ways">
              <legend className="attribution-ways-label">{labels.way[locale]}</legend>
              {ways.map((way) => (
                <OptionField
                  key={way}
                  type="radio"
                  name={`${name}.${id}.way`}
                  value={way}
                  defaultChecked={given.way === way}
                  label={wayOptions[way][locale]}
                />
              ))}
            </fieldset>
          </fieldset>
        );
      })}
    </QuestionFieldset>
  );
}
