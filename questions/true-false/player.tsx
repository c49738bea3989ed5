import type { PlayerProps } from "@/questions/contract";
import { OptionField } from "@/components/ui/option-field";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { labels } from "./labels";
import type { TrueFalsePrompt, TrueFalseResponse } from "./schema";

export function TrueFalsePlayer({ prompt, response, locale, name, locked }: PlayerProps<TrueFalsePrompt, TrueFalseResponse>) {
  return (
    <QuestionFieldset stem={prompt.stem[locale]} instruction={labels.pickOne[locale]} locked={locked}>
      {(["true", "false"] as const).map((value) => (
        <OptionField
          key={value}
          type="radio"
          name={`${name}.answer`}
          value={value}
          defaultChecked={response?.answer === (value === "true")}
          label={labels[value][locale]}
        />
      ))}
    </QuestionFieldset>
  );
}
