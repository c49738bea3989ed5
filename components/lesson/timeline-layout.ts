import { daysOf } from "@/domain/text/dates";
import type { TimelineEvent } from "./figure-types";
import { axisWidth, type TimeScale } from "./timeline-scale";

/** `bar`: its own row above the axis. `dot`: on the axis, too short to carry its number, which stands above it. */
export type DrawnEvent = { number: number; from: number; to: number; imprecise: boolean } & (
  | { drawn: "bar"; row: number }
  | { drawn: "dot"; numberAt: number }
);

export const numberRoom = 21;
const shortest = 26;

/** Gives every event its stretch of the axis, long ones a row where they do not overlap, short ones room for their number. */
export function layOutEvents(events: readonly TimelineEvent[], scale: TimeScale): { drawn: DrawnEvent[]; rows: number } {
  const stretches = events.map((event, index) => {
    const ends = [scale.at(daysOf(event.from).first), scale.at(daysOf(event.to ?? event.from).last + 1)];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    // A date known to the month or the year is a span within which it happened.
    const imprecise = event.from.length < 10 || (event.to?.length ?? 10) < 10;
    return { number: index + 1, from, to, imprecise };
  });

  const rows: { from: number; to: number }[][] = [];
  const bars = stretches
    .filter(({ from, to }) => to - from >= shortest)
    .map((bar): DrawnEvent => {
      const free = rows.findIndex((others) => others.every(({ from, to }) => to + 2 < bar.from || bar.to + 2 < from));
      const row = free === -1 ? rows.length : free;
      rows[row] = [...(rows[row] ?? []), bar];
      return { ...bar, drawn: "bar", row };
    });

  const short = stretches.filter(({ from, to }) => to - from < shortest).sort((a, b) => a.from + a.to - b.from - b.to);
  const numbersAt = spread(short.map(({ from, to }) => (from + to) / 2));
  const dots = short.map((dot, index): DrawnEvent => ({ ...dot, drawn: "dot", numberAt: numbersAt[index] ?? dot.from }));
  return { drawn: [...bars, ...dots].sort((a, b) => a.number - b.number), rows: rows.length };
}

/** Moves numbers apart as little as need be: those that touch share the room around their common middle. */
function spread(wanted: number[]): number[] {
  const groups: { sum: number; count: number }[] = [];
  const start = ({ sum, count }: { sum: number; count: number }) => {
    const width = (count - 1) * numberRoom;
    return Math.min(axisWidth - 12 - width, Math.max(12, sum / count - width / 2));
  };
  for (const x of wanted) {
    let group = { sum: x, count: 1 };
    for (let last = groups.at(-1); last && start(last) + last.count * numberRoom > start(group); last = groups.at(-1)) {
      groups.pop();
      group = { sum: last.sum + group.sum, count: last.count + group.count };
    }
    groups.push(group);
  }
  return groups.flatMap((group) => Array.from({ length: group.count }, (_, index) => start(group) + index * numberRoom));
}
