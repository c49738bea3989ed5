import type { Locale } from "@/domain/locale";
import type { Explanation } from "@/questions/contract";
import { atPlace, justBefore, labels } from "./labels";
import type { OrderingKey, OrderingPrompt, OrderingResponse } from "./schema";
import { end, followerIn, inGivenOrder, placeOf } from "./sequence";

const textOf = (prompt: OrderingPrompt, id: string, locale: Locale) => prompt.items.find((item) => item.id === id)?.text[locale];

/** "This — just before that": an item and what was put straight after it. */
export function describeFollower(input: { prompt: OrderingPrompt; locale: Locale; part: string; answer: string }): string {
  const { prompt, locale, part, answer } = input;
  const place = answer === end ? labels.end[locale] : justBefore(textOf(prompt, answer, locale) ?? answer)[locale];
  return `${textOf(prompt, part, locale) ?? part} — ${place}`;
}

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
  const before = (follower: string) =>
    follower === end ? labels.end[locale] : justBefore(textOf(prompt, follower, locale) ?? "")[locale];
  const given = inGivenOrder(prompt, response);
  const isWhole = given.length === prompt.items.length && new Set(given.map((item) => item.place)).size === given.length;
  const order = isWhole ? given.map((item) => item.id) : [];

  return key.order.map((id) => {
    const place = placeOf(prompt, response, id);
    const follower = followerIn(order, id);
    const right = followerIn(key.order, id) ?? end;
    return {
      id,
      label: textOf(prompt, id, locale) ?? "",
      given: follower !== undefined ? before(follower) : place === undefined ? null : atPlace(place)[locale],
      answer: before(right),
      verdict: place === undefined ? "missed" : follower === right ? "right" : "wrong",
      why: Object.hasOwn(key.feedback, id) ? (key.feedback[id]?.[locale] ?? "") : "",
    };
  });
}
