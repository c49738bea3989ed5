import type { OrderingPrompt, OrderingResponse } from "./schema";

/** Stands for "nothing follows"; the brackets keep it apart from item ids. */
export const end = "(end)";

/** The place given to an item; undefined where there is none or the question has no such place. */
export function placeOf(prompt: OrderingPrompt, response: OrderingResponse | null, id: string): number | undefined {
  if (!response || !Object.hasOwn(response.places, id)) return undefined;
  const place = response.places[id];
  return place !== undefined && Number.isInteger(place) && place >= 1 && place <= prompt.items.length ? place : undefined;
}

/** The items that have a place, first to last. */
export const inGivenOrder = (prompt: OrderingPrompt, response: OrderingResponse | null) =>
  prompt.items
    .flatMap((item) => {
      const place = placeOf(prompt, response, item.id);
      return place === undefined ? [] : [{ ...item, place }];
    })
    .sort((a, b) => a.place - b.place);

/** The id of what comes straight after an item in a list of ids, or `end`. */
export function followerIn(ids: string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : (ids[at + 1] ?? end);
}
