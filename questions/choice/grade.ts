import { type Grade, ungradable } from "@/domain/grading/grade";
import type { ChoiceKey, ChoicePrompt, ChoiceResponse } from "./schema";

/**
 * One right option: all or nothing. Several: each right tick earns a share, each wrong tick takes one away,
 * never below 0, so that ticking everything is worth nothing.
 */
export function gradeChoice({ prompt, key, response }: { prompt: ChoicePrompt; key: ChoiceKey; response: ChoiceResponse }): Grade {
  const known = new Set(prompt.options.map((option) => option.id));
  const chosen = new Set(response.chosen.filter((id) => known.has(id)));
  if (chosen.size === 0) return ungradable("blank");
  if (!prompt.multiple && chosen.size > 1) return ungradable("incomplete");

  const right = new Set(key.right);
  const hits = [...chosen].filter((id) => right.has(id)).length;
  const misses = chosen.size - hits;
  const fraction = Math.max(0, (hits - misses) / right.size);
  const parts = prompt.options.map(({ id }) => ({ id, fraction: chosen.has(id) === right.has(id) ? 1 : 0 }));
  return { outcome: "graded", fraction, parts };
}
