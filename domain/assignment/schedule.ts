import { z } from "zod";
import { closingUnder, type LatePolicy } from "./lateness";

/** A learner's accommodation: how many times the usual time. "none": no time limit at all. */
export const timeFactors = ["1", "1.25", "1.5", "2", "none"] as const;
export type TimeFactor = (typeof timeFactors)[number];
export const timeFactorSchema = z.enum(timeFactors);

/** All times UTC ms; null: not set. `attemptsAllowed` null: as many as one likes. */
export type Schedule = {
  opensAt: number | null;
  dueAt: number | null;
  closesAt: number | null;
  attemptsAllowed: number | null;
  timeLimitMs: number | null;
};

/** What differs for one learner or one group; a key that is present replaces, also with null. */
export type ScheduleException = { scope: "learner" | "group" } & Partial<Schedule>;

const dayMs = 24 * 3600 * 1000;

/** Per field: of two values the one that leaves the learner more. Not set leaves the most. */
const moreGenerous = {
  opensAt: Math.min,
  dueAt: Math.max,
  closesAt: Math.max,
  attemptsAllowed: Math.max,
  timeLimitMs: Math.max,
} satisfies Record<keyof Schedule, (a: number, b: number) => number>;

const fields = Object.keys(moreGenerous) as (keyof Schedule)[];

/**
 * What holds for one learner. The learner's own exception beats a group's; of several groups the most generous value of
 * each field wins. Then comes the late policy (see `closingUnder`), and last the time factor (see `extraTimeMs`).
 */
export function scheduleFor(
  base: Schedule,
  exceptions: readonly ScheduleException[],
  factor: TimeFactor,
  late: LatePolicy = { kind: "accept" },
): Schedule {
  const forGroups = replace(base, exceptions.filter(({ scope }) => scope === "group"));
  const forLearner = replace(forGroups, exceptions.filter(({ scope }) => scope === "learner"));
  return withTimeFactor(closingUnder(forLearner, late), factor);
}

/** Gives the five fields alone: callers hand in whole rows, and the rest of a row is not part of what a learner is told. */
function replace(schedule: Schedule, exceptions: readonly ScheduleException[]): Schedule {
  const { opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs } = schedule;
  const replaced: Schedule = { opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs };
  const withRoom = exceptions.map((exception) => leaveRoom(schedule, exception));
  for (const field of fields) {
    const values = withRoom.map((exception) => exception[field]).filter((value) => value !== undefined);
    if (values.length === 0) continue;
    replaced[field] = values.reduce((a, b) => (a === null || b === null ? null : moreGenerous[field](a, b)));
  }
  return replaced;
}

/** A due time given beyond the closing time, with no word on closing, takes closing along: else it would give nothing. */
function leaveRoom({ closesAt }: Schedule, exception: ScheduleException): ScheduleException {
  const { dueAt } = exception;
  const isCutOff = exception.closesAt === undefined && typeof dueAt === "number" && closesAt !== null && dueAt > closesAt;
  return isCutOff ? { ...exception, closesAt: dueAt } : exception;
}

/**
 * The extra time that a factor gives on a schedule, ms: x1.5 gives half the time limit on top. Without a limit, where opening
 * and closing are at most 24 hours apart, that whole span is taken for it; else there is time enough and nothing is added.
 * "none" gives one day, where there is a limit or such a span. The due time never moves.
 */
export function extraTimeMs(schedule: Schedule, factor: TimeFactor): number {
  const { opensAt, closesAt, timeLimitMs } = schedule;
  const spanMs = opensAt === null || closesAt === null ? 0 : closesAt - opensAt;
  const usualMs = timeLimitMs ?? (spanMs > 0 && spanMs <= dayMs ? spanMs : 0);
  if (usualMs === 0) return 0;
  return factor === "none" ? dayMs : Math.ceil(usualMs * (Number(factor) - 1));
}

/**
 * Time limit longer by the extra time (or gone), and due and closing times later by it: extra time is neither cut off by
 * the closing nor counted as late.
 */
function withTimeFactor(schedule: Schedule, factor: TimeFactor): Schedule {
  const extraMs = extraTimeMs(schedule, factor);
  const { dueAt, closesAt, timeLimitMs } = schedule;
  return {
    ...schedule,
    dueAt: dueAt === null ? null : dueAt + extraMs,
    closesAt: closesAt === null ? null : closesAt + extraMs,
    timeLimitMs: timeLimitMs === null || factor === "none" ? null : timeLimitMs + extraMs,
  };
}

/** When an attempt opened at `openedAt` ends by itself: at its time limit or at closing, whichever is first; null: never. */
export function deadlineFor({ timeLimitMs, closesAt }: Schedule, openedAt: number): number | null {
  if (timeLimitMs === null) return closesAt;
  return Math.min(openedAt + timeLimitMs, closesAt ?? Infinity);
}

export type StartRefusal = "not-open-yet" | "assignment-closed" | "no-attempts-left";

/** Why no attempt may start now, or null. `used`: finished and open attempts so far. At the closing time itself it is closed. */
export function findStartRefusal(schedule: Schedule, used: number, now: number): StartRefusal | null {
  const { opensAt, closesAt, attemptsAllowed } = schedule;
  if (opensAt !== null && now < opensAt) return "not-open-yet";
  if (closesAt !== null && now >= closesAt) return "assignment-closed";
  return attemptsAllowed !== null && used >= attemptsAllowed ? "no-attempts-left" : null;
}

export type ScheduleProblem =
  | "due-before-opening"
  | "closing-before-opening"
  | "closing-before-due"
  | "attempts-out-of-range"
  | "time-limit-out-of-range";

export const mostAttempts = 100;
export const shortestTimeLimitMs = 60_000;
export const longestTimeLimitMs = 7 * dayMs;

/** Everything about a schedule that contradicts itself. Due or closing in the very moment of opening leaves no time: also wrong. */
export function findScheduleProblems(schedule: Schedule): ScheduleProblem[] {
  const { opensAt, dueAt, closesAt, attemptsAllowed, timeLimitMs } = schedule;
  const found: [ScheduleProblem, boolean][] = [
    ["due-before-opening", opensAt !== null && dueAt !== null && dueAt <= opensAt],
    ["closing-before-opening", opensAt !== null && closesAt !== null && closesAt <= opensAt],
    ["closing-before-due", dueAt !== null && closesAt !== null && closesAt < dueAt],
    ["attempts-out-of-range", attemptsAllowed !== null && !isWhole(attemptsAllowed, 1, mostAttempts)],
    ["time-limit-out-of-range", timeLimitMs !== null && !isWhole(timeLimitMs, shortestTimeLimitMs, longestTimeLimitMs)],
  ];
  return found.flatMap(([problem, isFound]) => (isFound ? [problem] : []));
}

const isWhole = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most;
