import type { ResultScreenProps } from "@/components/attempt/result-screen";
import { translator } from "@/components/shell/translator";
import { claimNoteOf } from "@/content/claim-note";
import { getContent } from "@/content/load";
import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";
import { getAttempt } from "@/server/attempts/get-attempt";
import type { Viewer } from "@/server/sessions/viewer";

/** What the result of an attempt shows; null when it is absent or not this person's, "open" while it is not handed in. */
export async function resultOf(call: {
  viewer: Viewer | null;
  attemptId: string;
  locale: Locale;
  problem: string | null;
}): Promise<ResultScreenProps | "open" | null> {
  const { viewer, attemptId, locale } = call;
  const view = viewer && (await getAttempt(viewer.userId, attemptId, locale, Date.now()));
  if (!view) return null;
  if (view.status === "open") return "open";
  const content = getContent();
  const cited = new Set(view.items.flatMap((item) => item.disclosure?.claims ?? []));
  // A claim that later editions dropped is left out; the attempt keeps its questions.
  const claims = [...cited].filter((id) => content.claims.has(id)).map((id) => claimNoteOf(content, id, locale));
  return { view, locale, t: translator(messagesOf(locale), locale), claims, late: call.problem === "attempt-closed" };
}
