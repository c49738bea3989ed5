import { type Grade, gradedByParts, ungradable } from "@/domain/grading/grade";
import type { OrderingKey, OrderingPrompt, OrderingResponse } from "./schema";
import { followerIn, inGivenOrder } from "./sequence";

/**
 * Marks the links, not the places: each item but the last earns its share when the item after it is the one that
 * should come straight after it. One item out of place thus costs three links at most, not the whole order.
 */
export function gradeOrdering({
  prompt,
  key,
  response,
}: {
  prompt: OrderingPrompt;
  key: OrderingKey;
  response: OrderingResponse;
}): Grade {
  const given = inGivenOrder(prompt, response);
  if (given.length === 0) return ungradable("blank");
  if (new Set(given.map((item) => item.place)).size < given.length) return ungradable("same-place-twice");
  if (given.length < prompt.items.length) return ungradable("incomplete");

  const order = given.map((item) => item.id);
  return gradedByParts(
    key.order.slice(0, -1).map((id) => ({ id, fraction: followerIn(order, id) === followerIn(key.order, id) ? 1 : 0 })),
  );
}
