import type { AuthoringProblem } from "@/questions/contract";
import type { OrderingKey, OrderingPrompt } from "./schema";

export function findOrderingProblems(prompt: OrderingPrompt, key: OrderingKey): AuthoringProblem[] {
  const ids = prompt.items.map((item) => item.id);
  return [
    ...(new Set(ids).size === ids.length ? [] : ["two items have the same id"]),
    ...(new Set(key.order).size === key.order.length ? [] : ["the key names an item twice"]),
    ...key.order.filter((id) => !ids.includes(id)).map((id) => `the key's item "${id}" is not among the items`),
    ...ids.filter((id) => !key.order.includes(id)).map((id) => `item "${id}" has no place in the key`),
    ...ids.filter((id) => !Object.hasOwn(key.feedback, id)).map((id) => `item "${id}" has no explanation`),
    ...Object.keys(key.feedback)
      .filter((id) => !ids.includes(id))
      .map((id) => `explanation "${id}" belongs to no item`),
    ...(ids.length === key.order.length && ids.every((id, at) => id === key.order[at])
      ? ["the items are shown in the right order already"]
      : []),
  ];
}
