import { advanceAll } from "@/domain/attempt/advance";
import type { AttemptEvent, AttemptPlan, AttemptRefusal, AttemptState, Judge, NotedRuling, Ruling, Step } from "@/domain/attempt/attempt";
import type { BehaviourName } from "@/domain/attempt/behaviours/behaviour";
import { permitDisclosure } from "@/domain/attempt/disclosure";
import { attemptScore, markOf } from "@/domain/attempt/final-grade";
import { fold } from "@/domain/attempt/fold";
import { type Grade, ungradable } from "@/domain/grading/grade";
import type { Score } from "@/domain/grading/marks";

/** Three questions as a learner meets them: one date, two parties to tick, one line that a person marks. */
export const items = [
  { itemId: "date", weight: 1 },
  { itemId: "parties", weight: 2 },
  { itemId: "why", weight: 1 },
] as const;

export type Answer = string | string[];

const parties = ["Russia", "Türkiye"];

/** The key says when it was agreed; its second version, when it took effect. */
const isRightDate = (given: string | undefined, ruling: Ruling | undefined) => {
  if (ruling?.kind === "new-key") return given === "6 March 2020";
  return given === "5 March 2020" || (ruling?.kind === "accept-also" && ruling.answers.includes(given ?? ""));
};

const partsOf = (response: unknown) => (Array.isArray(response) ? (response as string[]) : [response as string]);

export const judge: Judge = {
  grade(itemId, response, ruling) {
    const given = partsOf(response).filter((part) => part !== "");
    if (given.length === 0) return ungradable("blank");
    if (itemId === "why") return { outcome: "needs-marking" };
    if (itemId === "date") return { outcome: "graded", fraction: isRightDate(given[0], ruling) ? 1 : 0, parts: [] };
    return { outcome: "graded", fraction: given.filter((party) => parties.includes(party)).length / parties.length, parts: [] };
  },
  isComplete: (_itemId, response) => partsOf(response).every((part) => part !== ""),
  isSame: (_itemId, a, b) => partsOf(a).toSorted().join() === partsOf(b).toSorted().join(),
};

/** Ids as the browser makes them: UUIDv7, each greater than the one before. */
export const idOf = (count: number) => `01935a00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;

/** What the learner's page could show at one moment. */
export type Moment = {
  status: "open" | "submitted";
  answers: Record<string, Answer | undefined>;
  /** null while the question is ungraded. */
  marks: Record<string, number | null>;
  /** Questions whose verdict, explanation and right answer may be seen. */
  shown: string[];
  score: Score;
  refused: AttemptRefusal[];
  steps: number;
};

/** One learner, one attempt, a server clock in seconds; every act returns the moment after it. */
export function tellStory(behaviour: BehaviourName) {
  const plan: AttemptPlan = { behaviour, items: [...items] };
  let steps: Step[] = [];
  let count = 0;
  let sent: AttemptEvent[] = [];

  const deliver = (events: AttemptEvent[], second: number): Moment => {
    const outcome = advanceAll(plan, steps, events, second * 1000, judge);
    steps = [...steps, ...outcome.steps];
    sent = events;
    const state = fold(plan, steps);
    const byItem = <T>(read: (item: (typeof state.items)[number]) => T) =>
      Object.fromEntries(state.items.map((item) => [item.itemId, read(item)]));
    return {
      status: state.status,
      answers: byItem((item) => item.response as Answer | undefined),
      marks: byItem((item) => (markOf(item) ? attemptScore([item]).earned : null)),
      shown: state.items.filter((item) => permitDisclosure(plan, state, item)).map((item) => item.itemId),
      score: attemptScore(state.items),
      refused: outcome.refused.map(({ reason }) => reason),
      steps: steps.length,
    };
  };
  const answer = (itemId: string, response: Answer, saidAt: number): AttemptEvent => ({
    id: idOf(count++),
    type: "answer-saved",
    itemId,
    response,
    at: saidAt * 1000,
  });
  const check = (itemId: string, at: number): AttemptEvent => ({ id: idOf(count++), type: "question-checked", itemId, at: at * 1000 });
  const submit = (at: number): AttemptEvent => ({ id: idOf(count++), type: "attempt-submitted", at: at * 1000 });

  const teacher = (second: number) => ({ id: idOf(count++), by: "teacher", at: second * 1000 });

  return {
    deliver,
    /** The attempt as it stands, with who mended what. */
    state: (): AttemptState => fold(plan, steps),
    steps: (): readonly Step[] => steps,
    /** Prepared but not sent: a phone without a connection. */
    prepare: { answer, check, submit },
    answers: (itemId: string, response: Answer, second: number) => deliver([answer(itemId, response, second)], second),
    checks: (itemId: string, second: number) => deliver([check(itemId, second)], second),
    submits: (second: number) => deliver([submit(second)], second),
    /** The server looks at its clock; the time was up at `deadline`. */
    clockRings: (deadline: number, second: number) => deliver([{ id: idOf(count++), type: "time-ran-out", at: deadline * 1000 }], second),
    teacher: {
      overrides: (itemId: string, fraction: number | null, reason: string, second: number) =>
        deliver([{ ...teacher(second), type: "mark-overridden", itemId, fraction, reason }], second),
      comments: (itemId: string | null, text: string, second: number) =>
        deliver([{ ...teacher(second), type: "comment-written", itemId, text }], second),
      corrects: (itemId: string, ruling: NotedRuling, grade: Grade, second: number) =>
        deliver([{ ...teacher(second), type: "regraded", itemId, ruling, grade }], second),
      reopens: (reason: string, second: number) => deliver([{ ...teacher(second), type: "attempt-reopened", reason }], second),
    },
    /** The acknowledgement was lost on the way; the page sends the same again. */
    sendsAgain: (second: number) => deliver(sent, second),
  };
}
