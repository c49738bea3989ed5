import type { PlayerProps } from "@/questions/contract";
import { OptionField } from "@/components/ui/option-field";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { labels } from "./labels";
import type { ChoicePrompt, ChoiceResponse } from "./schema";

export function ChoicePlayer({ prompt, response, locale, name, locked }: PlayerProps<ChoicePrompt, ChoiceResponse>) {
  return (
    <QuestionFieldset
      stem={prompt.stem[locale]}
      instruction={labels[prompt.multiple ? "pickAll" : "pickOne"][locale]}
      locked={locked}
    >
      {prompt.options.map((option) => (
        <OptionField
          key={option.id}
          type={prompt.multiple ? "checkbox" : "radio"}
          name={`${name}.chosen`}
          value={option.id}
          defaultChecked={response?.chosen.includes(option.id)}
          label={option.text[locale]}
        />
      ))}
    </QuestionFieldset>
  );
}
