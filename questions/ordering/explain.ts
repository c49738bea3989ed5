import type { Locale } from "@/domain/locale";
import type { Explanation } from "@/questions/contract";
import { atPlace, justBefore, labels } from "./labels";
import type { OrderingKey, OrderingPrompt, OrderingResponse } from "./schema";
import { end, followerIn, inGivenOrder, placeOf } from "./sequence";

/** One row per item, in the right order, in the terms the mark is given in: what comes straight after it. */
export function explainOrdering({
  prompt,
  key,
  response,
  locale,
}: {
  prompt: OrderingPrompt;
  key: OrderingKey;
  response: OrderingResponse | null;
  locale: Locale;
}): Explanation[] {
  const textOf = (id: string) => prompt.items.find((item) => item.id === id)?.text[locale] ?? "";
  const before = (follower: string) => (follower === end ? labels.end[locale] : justBefore(textOf(follower))[locale]);
  const given = inGivenOrder(prompt, response);
  const isWhole = given.length === prompt.items.length && new Set(given.map((item) => item.place)).size === given.length;
  const order = isWhole ? given.map((item) => item.id) : [];

  return key.order.map((id) => {
    const place = placeOf(prompt, response, id);
    const follower = followerIn(order, id);
    const right = followerIn(key.order, id) ?? end;
    return {
      id,
      label: textOf(id),
      given: follower !== undefined ? before(follower) : place === undefined ? null : atPlace(place)[locale],
      answer: before(right),
      verdict: place === undefined ? "missed" : follower === right ? "right" : "wrong",
      why: Object.hasOwn(key.feedback, id) ? (key.feedback[id]?.[locale] ?? "") : "",
    };
  });
}
