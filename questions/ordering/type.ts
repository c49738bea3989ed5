import { onlyVersion, type QuestionType } from "@/questions/contract";
import { describeFollower, explainOrdering } from "./explain";
import { findOrderingProblems } from "./find-problems";
import { orderingForm } from "./form";
import { gradeOrdering } from "./grade";
import { type OrderingKey, orderingKey, type OrderingPrompt, orderingPrompt, type OrderingResponse, orderingResponse } from "./schema";
import { followerIn, inGivenOrder } from "./sequence";

export const ordering: QuestionType<OrderingPrompt, OrderingKey, OrderingResponse> = {
  kind: "ordering",
  version: 1,
  prompt: orderingPrompt,
  key: orderingKey,
  response: orderingResponse,
  ...orderingForm,
  grade: gradeOrdering,
  describe: ({ prompt, response, locale }) =>
    inGivenOrder(prompt, response)
      .map(({ place, text }) => `${place}. ${text[locale]}`)
      .join(locale === "ar" ? "؛ " : "; "),
  classify: (input) => {
    const grade = gradeOrdering(input);
    if (grade.outcome !== "graded") return [];
    const order = inGivenOrder(input.prompt, input.response).map((item) => item.id);
    return grade.parts.map(({ id, fraction }) => ({
      part: id,
      answer: followerIn(order, id) ?? "",
      fraction: fraction / grade.parts.length,
    }));
  },
  describeClass: describeFollower,
  modelAnswer: (_prompt, key) => ({ places: Object.fromEntries(key.order.map((id, index) => [id, index + 1])) }),
  // Of all orders, one in as many as there are items puts a given item straight after another.
  guessFraction: ({ prompt }) => 1 / prompt.items.length,
  rekey: (input) =>
    gradeOrdering(input).outcome === "graded"
      ? { ...input.key, order: inGivenOrder(input.prompt, input.response).map(({ id }) => id) }
      : null,
  explain: explainOrdering,
  findProblems: findOrderingProblems,
  migrate: onlyVersion("ordering", orderingPrompt, orderingKey),
};
