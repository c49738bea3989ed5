import type { Measured, Results, Weight } from "./figures";
import { judge, targets } from "./targets";

/** Three significant digits; large numbers whole, so that no digit is claimed that the clock cannot tell. */
export function inDigits(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

const ratio = (above: number | undefined, below: number | undefined) =>
  above === undefined || below === undefined ? undefined : above / below;

/** Ratios within this run: what may be compared with another machine, or another day. */
export function ratiosOf({ lesson, attempts, inserts, school }: Measured): Record<string, number | undefined> {
  return {
    "lesson view: server CPU, against a plain static server sending the same bytes": ratio(lesson?.cpuMs, lesson?.staticCpuMs),
    "lesson views a second, against the same": ratio(lesson?.requestsPerSecond, lesson?.staticRequestsPerSecond),
    "whole attempt (13 requests): server CPU, in static requests": ratio(attempts?.cpuMsAlone, lesson?.staticCpuMs),
    "whole attempts at once: server CPU of one, against one alone": ratio(attempts?.cpuMsTogether, attempts?.cpuMsAlone),
    "rows a second through the write queue (50 writers), against bare single-row commits": ratio(inserts?.queue, inserts?.oneByOne),
    "rows a second through the write queue, against bare commits of 100": ratio(inserts?.queue, inserts?.hundredACommit),
    "gradebook among a million attempts: 95th percentile, against the median": ratio(school?.gradebookP95Ms, school?.gradebookP50Ms),
    "gradebook among a million attempts: median, in static requests' CPU": ratio(school?.gradebookP50Ms, lesson?.staticCpuMs),
  };
}

const weightRow = (visit: string, weight: Weight | undefined) => [
  visit,
  ...[weight?.total, weight?.html, weight?.css, weight?.js, weight?.font, weight?.other].map(inDigits),
];

export function toMarkdown({ takenAt, seconds, build, machine, othersShare, measured, failures }: Results): string {
  const { lesson, attempts, inserts, bytes, school } = measured;
  const judged = targets.map((target) => {
    const figure = target.figure(measured);
    const met = judge(target, figure);
    return [target.measure, `${inDigits(figure)} ${target.unit}`, `${target.must}`, `${target.goal}`, met];
  });
  return `${[
    "# What the application costs, measured",
    `\`npm run bench\`, ${takenAt.slice(0, 16).replace("T", " ")} UTC, build ${build}, ${inDigits(seconds)} s. Medians of repeated rounds; server and client on the same ${machine.cores} cores (${machine.processor}, ${inDigits(machine.memoryGib)} GiB, ${machine.system}, Node ${machine.node}, ${machine.browser}). Other programs took ${Math.round(othersShare * 100)} % of the cores meanwhile: above 5 %, measure again.`,
    "## Ratios within this run",
    table(["ratio", "figure"], Object.entries(ratiosOf(measured)).map(([name, value]) => [name, inDigits(value)])),
    "## Against what was promised",
    table(["measure", "figure", "must", "goal", "met"], judged),
    ...(failures.length > 0
      ? ["## What failed", failures.map(({ measure, problem }) => `- ${measure}: ${problem}`).join("\n")]
      : []),
    "## Figures",
    table(
      ["lesson page, persistent connections", "requests/s", "server CPU, ms"],
      [
        [`the application (${inDigits(lesson?.bytes)} bytes, ${lesson?.encoding ?? "–"})`, inDigits(lesson?.requestsPerSecond), inDigits(lesson?.cpuMs)],
        ["a plain static server, the same bytes", inDigits(lesson?.staticRequestsPerSecond), inDigits(lesson?.staticCpuMs)],
      ],
    ),
    "The client takes one core; where the server needs less than it, requests a second show the client's limit, and CPU time is the truer figure.",
    table(
      ["whole attempts: start, 10 saved answers, hand in, result page", "one after another", "50 at once"],
      [
        ["server CPU per attempt, ms", inDigits(attempts?.cpuMsAlone), inDigits(attempts?.cpuMsTogether)],
        ["attempts a second", "", inDigits(attempts?.perSecond)],
        ["one request, median, ms", "", inDigits(attempts?.requestP50Ms)],
        ["one request, 99th percentile, ms", "", inDigits(attempts?.requestP99Ms)],
        ["most memory, MiB", "", inDigits(attempts?.memoryMib)],
        ["starting, ms", inDigits(attempts?.stepMsAlone.start), ""],
        ["saving one answer, ms", inDigits(attempts?.stepMsAlone.save), ""],
        ["handing in, ms", inDigits(attempts?.stepMsAlone.handIn), ""],
        ["result page, ms", inDigits(attempts?.stepMsAlone.result), ""],
      ],
    ),
    table(
      ["500 quizzes, 30,000 students, a million attempts: pages of 100 different classes", "median, ms", "95th percentile, ms"],
      [
        [`gradebook, 30 students by 25 works (${inDigits(school?.gradebookBytes)} bytes)`, inDigits(school?.gradebookP50Ms), inDigits(school?.gradebookP95Ms)],
        ["live page of an assignment", inDigits(school?.liveP50Ms), inDigits(school?.liveP95Ms)],
      ],
    ),
    table(
      ["durable inserts (WAL, synchronous FULL)", "rows/s"],
      [
        ["bare, one a commit", inDigits(inserts?.oneByOne)],
        ["bare, 100 a commit", inDigits(inserts?.hundredACommit)],
        ["the write queue, 50 writers, one row each", inDigits(inserts?.queue)],
      ],
    ),
    table(
      ["kB on the wire", "total", "html", "css", "js", "font", "other"],
      [
        weightRow("lesson, first visit", bytes?.lessonFirst),
        weightRow("lesson, repeat visit", bytes?.lessonRepeat),
        weightRow("lesson in Arabic, first visit", bytes?.arabicLessonFirst),
        weightRow("lesson in Arabic, repeat visit", bytes?.arabicLessonRepeat),
        weightRow("quiz's first question, first visit", bytes?.quizFirst),
      ],
    ),
    "The total is counted at the socket, so it holds headers, background requests and a service worker's own. Slow phone: processor slowed four times, 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up.",
  ].join("\n\n")}\n`;
}
