import type { PlayerProps } from "@/questions/contract";
import { QuestionFieldset } from "@/components/ui/question-fieldset";
import { SelectField } from "@/components/ui/select-field";
import { labels } from "./labels";
import type { OrderingPrompt, OrderingResponse } from "./schema";
import { placeOf } from "./sequence";

/** The list carries no numbers of its own: the order shown means nothing and would read like an answer. */
export function OrderingPlayer({ prompt, response, locale, name, locked }: PlayerProps<OrderingPrompt, OrderingResponse>) {
  const options = prompt.items.map((_, index) => ({ value: String(index + 1), text: String(index + 1) }));
  return (
    <QuestionFieldset stem={prompt.stem[locale]} instruction={labels.giveEach[locale]} locked={locked}>
      <ul className="ordering-items">
        {prompt.items.map((item) => (
          <li key={item.id} className="ordering-item">
            <span className="ordering-text">{item.text[locale]}</span>
            <SelectField
              label={`${labels.placeOf[locale]} ${item.text[locale]}`}
              hideLabel
              name={`${name}.${item.id}`}
              defaultValue={placeOf(prompt, response, item.id)?.toString()}
              emptyText={labels.empty[locale]}
              options={options}
            />
          </li>
        ))}
      </ul>
    </QuestionFieldset>
  );
}
