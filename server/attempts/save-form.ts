import "server-only";
import { v7 as uuid } from "uuid";
import type { AttemptEvent } from "@/domain/attempt/attempt";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import { promptShown } from "./attempt-view";
import { loadAttempt } from "./load-attempt";
import { type Recorded, recordEvents } from "./record-events";

/**
 * Saves one question from a plain form post, and checks it if asked: the quiz without script.
 * null: no such attempt or question, or not this person's.
 */
export async function saveForm(call: {
  userId: string;
  attemptId: string;
  itemId: string;
  fields: URLSearchParams;
  check: boolean;
  now: number;
  locale: Locale;
}): Promise<Recorded | null> {
  const { userId, attemptId, itemId, now, locale } = call;
  const loaded = await loadAttempt(userId, attemptId);
  const question = loaded?.questions.get(itemId);
  if (!loaded || !question) return null;
  const type = questionTypeOf(question.kind);
  const response = type.fromForm((name) => call.fields.getAll(`${itemId}.${name}`), promptShown(loaded, itemId));
  const held = loaded.state.items.find((item) => item.itemId === itemId)?.response;
  const events: AttemptEvent[] = [];
  // A page left without touching its question says nothing.
  if (held !== undefined || !type.isBlank(response)) events.push({ id: uuid(), type: "answer-saved", itemId, response, at: now });
  if (call.check) events.push({ id: uuid(), type: "question-checked", itemId, at: now });
  return recordEvents({ userId, attemptId, events, now, locale });
}
