import "server-only";
import type { Step } from "@/domain/attempt/attempt";
import type { LogEntry } from "@/domain/attempt/class-attempt";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import type { LoadedAttempt } from "./load-attempt";
import { questionNumber } from "./mend-attempt";

/** Everything that happened to an attempt, in order, in words. `names`: of the people who mended it, by user id. */
export function listAttemptLog(loaded: LoadedAttempt, names: ReadonlyMap<string, string>, locale: Locale): LogEntry[] {
  const opened: LogEntry = { at: loaded.row.openedAt, kind: "attempt-opened", question: null, text: "", by: null, mark: null };
  return [opened, ...loaded.steps.map((step) => entryOf(loaded, step, names, locale))];
}

function entryOf(loaded: LoadedAttempt, step: Step, names: ReadonlyMap<string, string>, locale: Locale): LogEntry {
  return {
    // What was handed in by the clock was over at the deadline, whenever somebody noticed.
    at: step.type === "time-ran-out" ? step.endedAt : step.at,
    kind: step.type,
    question: "itemId" in step ? questionNumber(loaded, step.itemId) : null,
    text: textOf(loaded, step, locale),
    by: "by" in step ? (names.get(step.by) ?? null) : null,
    mark: step.type === "mark-overridden" && step.fraction !== null ? step.fraction * weightOf(loaded, step.itemId) : null,
  };
}

const weightOf = ({ state }: LoadedAttempt, itemId: string): number => state.items.find((item) => item.itemId === itemId)?.weight ?? 0;

function textOf(loaded: LoadedAttempt, step: Step, locale: Locale): string {
  switch (step.type) {
    case "answer-saved":
      return answerInWords(loaded, step.itemId, step.response, locale);
    case "mark-overridden":
    case "attempt-reopened":
      return step.reason;
    case "comment-written":
      return step.text;
    case "regraded":
      return typeof step.ruling.note === "string" ? step.ruling.note : step.ruling.note[locale];
    case "question-checked":
    case "attempt-submitted":
    case "time-ran-out":
      return "";
    default:
      return step satisfies never;
  }
}

/** A response as a person would say it; "" for a blank one. */
export function answerInWords({ questions }: LoadedAttempt, itemId: string, response: unknown, locale: Locale): string {
  const question = questions.get(itemId);
  return question && response !== undefined ? questionTypeOf(question.kind).describe({ prompt: question.prompt, response, locale }) : "";
}
