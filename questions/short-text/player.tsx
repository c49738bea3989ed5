import type { PlayerProps } from "@/questions/contract";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { TextField } from "@/components/ui/text-field";
import { longestAnswer } from "./form";
import { labels } from "./labels";
import type { ShortTextPrompt, ShortTextResponse } from "./schema";

export function ShortTextPlayer({ prompt, response, locale, name, locked }: PlayerProps<ShortTextPrompt, ShortTextResponse>) {
  return (
    <QuestionFieldset stem={prompt.stem[locale]} locked={locked}>
      <TextField
        label={labels.answer[locale]}
        hint={prompt.expects[locale]}
        name={`${name}.text`}
        defaultValue={response?.text}
        maxLength={longestAnswer}
      />
    </QuestionFieldset>
  );
}
