import { possibleMarks, type QuizTable, totalsOf } from "./table";

/** Ids of the attempts with the most and with the fewest marks: two groups of the same size, a third of all rounded down. */
export type Thirds = { top: ReadonlySet<string>; bottom: ReadonlySet<string> };

/**
 * Parts the attempts by their share of the marks; equal shares stand by id, so that the same attempts always give the same
 * thirds. Both are empty for fewer than three attempts. Thirds, not Kelley's 27 %, because a class is small.
 */
export function thirdsOf(table: QuizTable): Thirds {
  const possible = possibleMarks(table.items);
  const totals = totalsOf(table);
  // Whole billionths: sums that differ only in how binary fractions were added are equal.
  const ranked = table.attempts
    .map(({ id }, at) => ({ id, share: possible > 0 ? Math.round(((totals[at] ?? 0) / possible) * 1e9) : 0 }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const size = Math.floor(ranked.length / 3);
  return { top: new Set(ranked.slice(0, size)), bottom: new Set(ranked.slice(ranked.length - size)) };
}
