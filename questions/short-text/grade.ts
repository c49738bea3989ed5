import { type Grade, ungradable } from "@/domain/grading/grade";
import { normaliseAnswer } from "@/domain/text/normalise";
import { longestAnswer } from "./form";
import type { ShortTextKey, ShortTextResponse } from "./schema";

/** The accepted entry a text falls under, the one worth most where several fit. */
export function findAccepted(key: ShortTextKey, text: string): ShortTextKey["accepted"][number] | undefined {
  const given = normaliseAnswer(text);
  if (given === "") return undefined;
  return key.accepted
    .filter((entry) => entry.texts.some((accepted) => normaliseAnswer(accepted) === given))
    .sort((a, b) => b.fraction - a.fraction)[0];
}

/** Worth what the matched accepted answer is worth, else 0; spelling marks, case and number style do not count. */
export function gradeShortText({ key, response }: { key: ShortTextKey; response: ShortTextResponse }): Grade {
  if (response.text.length > longestAnswer) return ungradable("too-long");
  if (normaliseAnswer(response.text) === "") return ungradable("blank");
  const fraction = findAccepted(key, response.text)?.fraction ?? 0;
  return { outcome: "graded", fraction, parts: [{ id: "text", fraction }] };
}
