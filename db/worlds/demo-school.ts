import { v7 as uuid } from "uuid";
import { getContent } from "@/content/load";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/tables";
import type { AttemptEvent } from "@/domain/attempt/attempt";
import { permitGrading } from "@/domain/grading/sealed-key";
import type { Locale } from "@/domain/locale";
import { plausibleResponse } from "@/questions/plausible-response";
import { questionTypeOf } from "@/questions/registry";
import { hashPassword } from "@/server/accounts/passwords";
import { loadAttempt } from "@/server/attempts/load-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAttempt } from "@/server/attempts/start-attempt";
import { saveProgress } from "@/server/lessons/save-progress";

const firstNames: [string, Locale][] = [
  ["Amina", "en"], ["Ben", "en"], ["سلمى", "ar"], ["Chidi", "en"], ["Dalia", "en"], ["كريم", "ar"], ["Elif", "en"], ["Farid", "en"],
  ["ليلى", "ar"], ["Greta", "en"], ["Hana", "en"], ["يوسف", "ar"], ["Ines", "en"], ["Jonas", "en"], ["مريم", "ar"], ["Kofi", "en"],
  ["Lina", "en"], ["عمر", "ar"], ["Maya", "en"], ["Noor", "en"], ["رنا", "ar"], ["Omar", "en"], ["Petra", "en"], ["سامر", "ar"],
  ["Rosa", "en"], ["Sami", "en"], ["هدى", "ar"], ["Tariq", "en"], ["Vera", "en"], ["Yara", "en"],
];
const dayMs = 24 * 3600 * 1000;

/** Thirty learners who have read, tried and finished different amounts, some well and some not. Adds at every call. */
export async function demoSchool(database: Database, now: number): Promise<string> {
  const random = randomFrom(20200605);
  const run = uuid().slice(-6);
  const password = `learn-${run}`;
  const passwordHash = await hashPassword(password);
  const lessons = [...getContent().lessons.values()];

  for (const [index, [name, locale]] of firstNames.entries()) {
    const userId = uuid();
    const username = `learner-${run}-${String(index + 1).padStart(2, "0")}`;
    await database.write([
      database.read
        .insert(users)
        .values({ id: userId, kind: "account", username, passwordHash, displayName: name, locale, createdAt: now - 20 * dayMs }),
    ]);
    const ability = 0.25 + 0.7 * random();
    const diligence = random();
    for (const [order, { lesson }] of lessons.entries()) {
      if (diligence < order * 0.3) break;
      const at = now - Math.round((12 - order * 4 + random() * 2) * dayMs);
      for (const section of lesson.sections) {
        if (random() < 0.4 + diligence / 2) await saveProgress({ userId, lesson: lesson.slug, section: section.id, done: true, now: at });
      }
      await takeQuiz({ userId, slug: lesson.slug, locale, at, ability, finish: random() < 0.55 + diligence / 2, random });
    }
  }
  return `Added ${firstNames.length} learners: learner-${run}-01 to learner-${run}-${firstNames.length}, password ${password}`;
}

async function takeQuiz(call: {
  userId: string;
  slug: string;
  locale: Locale;
  at: number;
  /** Chance of a right answer, 0..1. */
  ability: number;
  finish: boolean;
  random: () => number;
}): Promise<void> {
  const { userId, locale, at, random } = call;
  const started = await startAttempt({ userId, quizSlug: call.slug, locale, now: at });
  if (!started?.ok) return;
  const { attemptId } = started.attempt;
  const loaded = await loadAttempt(userId, attemptId);
  if (!loaded) return;
  const events: AttemptEvent[] = [];
  let minute = 0;
  for (const [itemId, { kind, prompt, key }] of loaded.questions) {
    minute += 1;
    if (!call.finish && random() < 0.5) continue;
    const type = questionTypeOf(kind);
    const right = type.modelAnswer(prompt, key.open(permitGrading()));
    const response = random() < call.ability ? right : plausibleResponse(kind, prompt);
    events.push({ id: uuid(), type: "answer-saved", itemId, response, at: at + minute * 60_000 });
  }
  const end = at + (minute + 1) * 60_000;
  if (call.finish) events.push({ id: uuid(), type: "attempt-submitted", at: end });
  if (events.length > 0) await recordEvents({ userId, attemptId, events, now: end, locale });
}

/** Repeatable numbers 0..1 (mulberry32), so that the same school comes out each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
