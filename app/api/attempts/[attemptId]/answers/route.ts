import { z } from "zod";
import { saveForm } from "@/server/attempts/save-form";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Saves one question from a plain form and goes on: the quiz without script. Programs use .../events.",
  identity: "known",
  budget: "write",
  body: z.strictObject({
    itemId: z.string().min(1).max(80),
    /** "check", "end", or the number of the question to go to. */
    then: z.string().regex(/^(check|end|\d{1,3})$/),
    /** The number of this question, 1 for the first. */
    question: z.coerce.number().int().min(1).max(999),
    fields: z.instanceof(URLSearchParams),
  }),
  fromForm: (fields) => ({
    itemId: fields.get("itemId"),
    then: fields.get("then"),
    question: fields.get("question"),
    fields,
  }),
  refusals: { "attempt-closed": 409, "question-already-checked": 409, "question-not-ready": 409 },
  async handle({ input, params, viewer, now, locale, cameFrom }) {
    const attemptId = params.attemptId ?? "";
    const check = input.then === "check";
    const recorded = await saveForm({ userId: viewer.userId, attemptId, ...input, check, now, locale });
    if (!recorded) return notFound;
    const [first] = recorded.refused;
    // Who has no script must be told that an answer came too late: nothing else would.
    if (first && (check || first.reason === "attempt-closed")) return conflict(first.reason);
    const language = cameFrom.startsWith("/ar/") ? "ar" : "en";
    const place = check ? input.question : input.then;
    return done(recorded, { seeOther: `/${language}/attempts/${attemptId}?question=${place}` });
  },
});
