import { z } from "zod";
import { locales } from "@/domain/locale";
import { startAttempt } from "@/server/attempts/start-attempt";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Starts an attempt, or resumes the open one. Holds no key in any form.",
  identity: "visitor",
  budget: "start",
  body: z.strictObject({
    locale: z.enum(locales).optional(),
    /** "wrong": only the questions that did not earn full marks last time. */
    only: z.literal("wrong").optional(),
  }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: { "nothing-wrong-to-retry": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const language = input.locale ?? locale;
    const started = await startAttempt({
      userId: viewer.userId,
      quizSlug: params.slug ?? "",
      only: input.only,
      locale: language,
      now,
    });
    if (!started) return notFound;
    if (!started.ok) return conflict(started.reason);
    const { attempt } = started;
    const body = {
      attemptId: attempt.attemptId,
      quiz: attempt.quiz,
      behaviour: attempt.behaviour,
      items: attempt.questions,
      answers: Object.fromEntries(attempt.items.map(({ itemId, response }) => [itemId, response])),
      deadline: attempt.deadline,
      serverTime: attempt.serverTime,
    };
    return done(body, { status: started.resumed ? 200 : 201, seeOther: `/${language}/attempts/${attempt.attemptId}` });
  },
});
