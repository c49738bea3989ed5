import type { QuestionForm } from "@/questions/contract";
import type { OrderingPrompt, OrderingResponse } from "./schema";
import { inGivenOrder } from "./sequence";

const sortedPlaces = (response: OrderingResponse) => JSON.stringify(Object.entries(response.places).sort());

export const orderingForm: QuestionForm<OrderingPrompt, OrderingResponse> = {
  isComplete: (response, prompt) => inGivenOrder(prompt, response).length === prompt.items.length,
  isBlank: (response) => Object.keys(response.places).length === 0,
  isSame: (a, b) => sortedPlaces(a) === sortedPlaces(b),
  fromForm: (fields, prompt) => ({
    places: Object.fromEntries(
      prompt.items.flatMap(({ id }) => {
        const [value = ""] = fields(id);
        return /^[1-8]$/.test(value) ? [[id, Number(value)]] : [];
      }),
    ),
  }),
};
