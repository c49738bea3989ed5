import type { Measured } from "./figures";

/** `must`: worse is a fault. `goal`: what we want. Both count as reached when the figure equals them. */
export type Target = {
  measure: string;
  unit: string;
  must: number;
  goal: number;
  better: "lower" | "higher";
  figure(measured: Measured): number | undefined;
};

const lower = (measure: string, unit: string, must: number, goal: number, figure: Target["figure"]): Target => ({
  measure,
  unit,
  must,
  goal,
  better: "lower",
  figure,
});
const higher = (...target: Parameters<typeof lower>): Target => ({ ...lower(...target), better: "higher" });

export const targets: readonly Target[] = [
  lower("first lesson visit, on the wire", "kB", 230, 75, ({ bytes }) => bytes?.lessonFirst.total),
  lower("first lesson visit in Arabic, on the wire", "kB", 230, 75, ({ bytes }) => bytes?.arabicLessonFirst.total),
  lower("first quiz page, on the wire", "kB", 280, 150, ({ bytes }) => bytes?.quizFirst.total),
  lower("repeat lesson visit, on the wire", "kB", 10, 0, ({ bytes }) => bytes?.lessonRepeat.total),
  lower("lesson: largest paint, slow phone, first visit", "ms", 1500, 900, ({ speed }) => speed?.lessonLcp),
  lower("quiz: a click counts, slow phone, first visit", "ms", 3500, 2000, ({ speed }) => speed?.quizInteractive),
  lower("server CPU per lesson view", "ms", 1.5, 0.05, ({ lesson }) => lesson?.cpuMs),
  lower("server CPU per whole attempt", "ms", 40, 20, ({ attempts }) => attempts?.cpuMsAlone),
  higher("whole attempts a second, 50 at once", "/s", 50, 100, ({ attempts }) => attempts?.perSecond),
  lower("the same, 99th percentile of one request", "ms", 500, 200, ({ attempts }) => attempts?.requestP99Ms),
  higher("durable rows a second, in single-row commits' rate", "x", 1, 3, ({ inserts }) => inserts && inserts.queue / inserts.oneByOne),
  lower("gradebook of a class among a million attempts, 95th percentile", "ms", 300, 150, ({ school }) => school?.gradebookP95Ms),
  lower("live page of an assignment, the same", "ms", 300, 150, ({ school }) => school?.liveP95Ms),
  lower("memory under load", "MiB", 350, 250, ({ attempts }) => attempts?.memoryMib),
];

export type Met = "goal" | "must" | "no" | "not measured";

export function judge({ must, goal, better }: Target, figure: number | undefined): Met {
  if (figure === undefined || !Number.isFinite(figure)) return "not measured";
  const reaches = (limit: number) => (better === "lower" ? figure <= limit : figure >= limit);
  if (reaches(goal)) return "goal";
  return reaches(must) ? "must" : "no";
}
