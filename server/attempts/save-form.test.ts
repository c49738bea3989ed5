import { describe, expect, it } from "vitest";
import { makeAttempt, makeQuiz, makeUser, shortTextDraft, trueFalseDraft } from "@/db/factories";
import { attemptSteps } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getAttempt } from "./get-attempt";
import { recordEvents } from "./record-events";
import { saveForm } from "./save-form";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22);

async function open(behaviour: "deferred" | "immediate" = "deferred") {
  const user = await makeUser(database);
  const questions = [trueFalseDraft("so"), shortTextDraft("where", "Idlib")];
  const quiz = await makeQuiz(database, { slug: `form-${behaviour}`, behaviour, questions });
  const attemptId = await makeAttempt(database, user.id, quiz);
  const save = (itemId: string, fields: Record<string, string>, check = false, userId = user.id) =>
    saveForm({ userId, attemptId, itemId, fields: new URLSearchParams(fields), check, now, locale: "en" });
  const view = () => getAttempt(user.id, attemptId, "en", now);
  return { user, attemptId, save, view };
}

describe("a question posted by a plain form", () => {
  it("is saved as its own kind of response, and leaves the others alone", async () => {
    const { save, view } = await open();
    await save("so", { "so.answer": "false" });
    await save("where", { "where.text": " إدلب ", "so.answer": "true" });
    expect((await view())?.items.map(({ response }) => response)).toEqual([{ answer: false }, { text: " إدلب " }]);
  });

  it("says nothing when the page is left without touching it", async () => {
    const { attemptId, save, view } = await open();
    expect(await save("where", { "where.text": "" })).toMatchObject({ accepted: [], refused: [] });
    expect((await view())?.items[1]).toMatchObject({ response: null, filled: "blank" });
    const steps = await database.read.select().from(attemptSteps);
    expect(steps.filter((step) => step.attemptId === attemptId)).toEqual([]);
  });

  it("can be emptied again", async () => {
    const { save, view } = await open();
    await save("where", { "where.text": "Idlib" });
    await save("where", { "where.text": "" });
    expect((await view())?.items[1]).toMatchObject({ response: { text: "" }, filled: "blank" });
  });

  it("is saved and explained in one go when a check is asked for", async () => {
    const { save } = await open("immediate");
    const recorded = await save("so", { "so.answer": "true" }, true);
    expect(recorded?.state.items[0]).toMatchObject({ locked: true, disclosure: { verdict: "right" } });
  });

  it("is not ready to be checked while it is blank", async () => {
    const { save } = await open("immediate");
    expect(await save("where", { "where.text": "  " }, true)).toMatchObject({ refused: [{ reason: "question-not-ready" }] });
  });

  it("is refused after handing in", async () => {
    const { user, attemptId, save } = await open();
    const submitted = { id: "handed-in-once", type: "attempt-submitted" as const, at: now };
    await recordEvents({ userId: user.id, attemptId, events: [submitted], now, locale: "en" });
    expect(await save("so", { "so.answer": "true" })).toMatchObject({ accepted: [], refused: [{ reason: "attempt-closed" }] });
  });

  it("names the answer that is too long to be kept", async () => {
    const { save, view } = await open();
    const recorded = await save("where", { "where.text": "x".repeat(201) });
    expect(recorded?.refused).toMatchObject([{ reason: "invalid-response", fields: [{ path: "response.text" }] }]);
    expect((await view())?.items[1]?.response).toBeNull();
  });

  it("refuses another learner, and a question the attempt does not have", async () => {
    const { save, view } = await open();
    const stranger = await makeUser(database);
    expect(await save("so", { "so.answer": "true" }, false, stranger.id)).toBeNull();
    expect(await save("no-such-question", {})).toBeNull();
    expect((await view())?.items[0]?.response).toBeNull();
  });
});
