import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAttempt, makeQuiz, makeUser, type QuestionDraft } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { questionKinds } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";
import type { Sample } from "@/questions/sample";
import { attributionSamples } from "@/questions/attribution/samples";
import { choiceSamples } from "@/questions/choice/samples";
import { corroborationSamples } from "@/questions/corroboration/samples";
import { matchingSamples } from "@/questions/matching/samples";
import { orderingSamples } from "@/questions/ordering/samples";
import { shortTextSamples } from "@/questions/short-text/samples";
import { trueFalseSamples } from "@/questions/true-false/samples";
import { getAttempt } from "./get-attempt";
import { recordEvents } from "./record-events";
import { startAttempt } from "./start-attempt";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

const samples: Record<(typeof questionKinds)[number], Sample<unknown, unknown, unknown> | undefined> = {
  attribution: attributionSamples[0],
  choice: choiceSamples[0],
  corroboration: corroborationSamples[0],
  matching: matchingSamples[0],
  ordering: orderingSamples[0],
  "short-text": shortTextSamples[0],
  "true-false": trueFalseSamples[0],
};

let canaries = 0;
/** The key with every sentence, and every accepted answer, replaced by a word that stands nowhere else. */
function withCanaries(key: unknown): unknown {
  if (Array.isArray(key)) return key.map(withCanaries);
  if (!key || typeof key !== "object") return key;
  return Object.fromEntries(
    Object.entries(key).map(([name, value]) => {
      if (name === "texts" && Array.isArray(value)) return [name, value.map(() => `canary${++canaries}`)];
      const isSentence = (name === "en" || name === "ar") && typeof value === "string";
      return [name, isSentence ? `canary${++canaries}` : withCanaries(value)];
    }),
  );
}

const drafts = questionKinds.map((kind): QuestionDraft => {
  const sample = samples[kind];
  if (!sample) throw new Error(`no sample of ${kind}`);
  return { questionId: kind, kind, prompt: sample.prompt, key: withCanaries(sample.key) };
});

async function begin(behaviour: "deferred" | "immediate") {
  const { id: userId } = await makeUser(database);
  const quiz = await makeQuiz(database, { slug: `all-kinds-${uuid()}`, behaviour, questions: drafts });
  const started = await startAttempt({ userId, quizSlug: quiz.quizSlug, locale: "en", now });
  if (!started?.ok) throw new Error("not started");
  const { attemptId } = started.attempt;
  const record = (...events: Parameters<typeof recordEvents>[0]["events"]) => recordEvents({ userId, attemptId, events, now, locale: "en" });
  const answer = (draft: QuestionDraft, wrong: boolean) => {
    const type = questionTypeOf(draft.kind as (typeof questionKinds)[number]);
    const response = wrong ? samples[draft.kind as (typeof questionKinds)[number]]?.wrong : type.modelAnswer(draft.prompt, draft.key);
    return { id: uuid(), type: "answer-saved" as const, itemId: draft.questionId, response, at: now };
  };
  return { started, userId, attemptId, record, answer, view: (locale: "en" | "ar" = "en") => getAttempt(userId, attemptId, locale, now) };
}

describe("the answer key of an open attempt", () => {
  it("has a canary in the key of every kind of question", () => {
    for (const { kind, key } of drafts) expect(JSON.stringify(key), kind).toContain("canary");
  });

  it.each(["deferred", "immediate"] as const)("is nowhere in what a learner gets at the start, while answering, and on reload (%s)", async (behaviour) => {
    const attempt = await begin(behaviour);
    const shown: unknown[] = [attempt.started, await attempt.view(), await attempt.view("ar")];
    shown.push(await attempt.record(...drafts.map((draft) => attempt.answer(draft, true))));
    shown.push(await attempt.view(), await attempt.view("ar"));
    shown.push(await attempt.record({ id: uuid(), type: "answer-saved", itemId: "choice", response: { nonsense: 1 }, at: now }));
    expect(JSON.stringify(shown)).not.toContain("canary");
    expect(JSON.stringify(shown).match(/"(key|feedback|right|fraction|explanations)":/)).toBeNull();
  });

  it("shows the explanation of a checked question, and of that one alone", async () => {
    for (const checked of drafts) {
      const attempt = await begin("immediate");
      const check = { id: uuid(), type: "question-checked" as const, itemId: checked.questionId, at: now };
      await attempt.record(...drafts.map((draft) => attempt.answer(draft, true)), check);
      const view = await attempt.view();
      const [own, others] = [view?.items.filter(({ itemId }) => itemId === checked.questionId), view?.items.filter(({ itemId }) => itemId !== checked.questionId)];
      expect(JSON.stringify(own), checked.kind).toContain("canary");
      expect(JSON.stringify([others, view?.questions]), checked.kind).not.toContain("canary");
    }
  });

  it("gives every explanation, in the reader's language, once it is handed in", async () => {
    const attempt = await begin("deferred");
    await attempt.record(...drafts.map((draft) => attempt.answer(draft, true)), { id: uuid(), type: "attempt-submitted", at: now });
    const [english, arabic] = [await attempt.view("en"), await attempt.view("ar")];
    for (const [index, { kind }] of drafts.entries()) {
      expect(english?.items[index]?.disclosure?.explanations.every(({ why }) => why.startsWith("canary")), kind).toBe(true);
      expect(arabic?.items[index]?.disclosure?.explanations.map(({ why }) => why)).not.toEqual(
        english?.items[index]?.disclosure?.explanations.map(({ why }) => why),
      );
    }
  });
});

describe("the result", () => {
  it("gives full marks to right answers of every kind, and says where the lesson settles it", async () => {
    const attempt = await begin("deferred");
    await attempt.record(...drafts.map((draft) => attempt.answer(draft, false)), { id: uuid(), type: "attempt-submitted", at: now });
    const view = await attempt.view();
    expect(view?.score).toEqual({ earned: drafts.length, possible: drafts.length, pending: 0 });
    expect(view?.items.every(({ locked, disclosure }) => locked && disclosure?.verdict === "right" && disclosure.passage.section === "first")).toBe(true);
  });

  it("never exceeds what the quiz is worth, and earns nothing for blanks", async () => {
    const attempt = await begin("deferred");
    await attempt.record({ id: uuid(), type: "attempt-submitted", at: now });
    expect((await attempt.view())?.score).toEqual({ earned: 0, possible: drafts.length, pending: 0 });
  });
});

describe("whose attempt it is", () => {
  it("shows another learner nothing, as if it did not exist", async () => {
    const [owner, stranger] = [await makeUser(database), await makeUser(database)];
    const attemptId = await makeAttempt(database, owner.id, await makeQuiz(database, { slug: "mine" }));
    expect(await getAttempt(owner.id, attemptId, "en", now)).toMatchObject({ attemptId });
    expect(await getAttempt(stranger.id, attemptId, "en", now)).toBeNull();
    expect(await getAttempt(owner.id, "no-such-attempt", "en", now)).toBeNull();
  });
});
