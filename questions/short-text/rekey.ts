import { normaliseAnswer } from "@/domain/text/normalise";
import { findAccepted, gradeShortText } from "./grade";
import { longestKeyText, type ShortTextKey, type ShortTextResponse } from "./schema";

/**
 * The key in which this text alone earns the full mark, with the feedback of the full mark before it. Near misses stay,
 * without this text. null for a text that could not be graded or is too long for a key.
 */
export function rekeyShortText({ key, response }: { key: ShortTextKey; response: ShortTextResponse }): ShortTextKey | null {
  const text = response.text.trim();
  if (gradeShortText({ key, response }).outcome !== "graded" || text.length > longestKeyText) return null;
  const given = normaliseAnswer(text);
  const matched = findAccepted(key, text);
  const [best] = key.accepted.toSorted((a, b) => b.fraction - a.fraction);
  const feedback = (matched?.fraction === 1 ? matched : best)?.feedback ?? key.otherwise;
  const nearMisses = key.accepted
    .filter(({ fraction }) => fraction < 1)
    .map((entry) => ({ ...entry, texts: entry.texts.filter((near) => normaliseAnswer(near) !== given) }))
    .filter(({ texts }) => texts.length > 0);
  return { ...key, accepted: [{ texts: [text], fraction: 1, feedback }, ...nearMisses] };
}
