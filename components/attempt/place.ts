/** A question's number, 1 for the first, or the last page of all, where the attempt is handed in. */
export type Place = number | "end";

/** The place an address asks for; the first question for anything else. */
export function placeOf(asked: string | null, count: number): Place {
  if (asked === "end") return "end";
  const number = Number(asked);
  return Number.isInteger(number) && number >= 1 && number <= count ? number : 1;
}
