import { z } from "zod";
import { locales } from "@/domain/locale";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
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
    /** As work for a class: its dates, attempts and review rules then hold. */
    assignmentId: z.string().min(1).max(64).optional(),
  }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: { "nothing-wrong-to-retry": 409, "not-open-yet": 409, "assignment-closed": 409, "no-attempts-left": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const language = input.locale ?? locale;
    const { assignmentId, only } = input;
    const call = { userId: viewer.userId, quizSlug: params.slug ?? "", locale: language, now };
    const started = assignmentId === undefined ? await startAttempt({ ...call, only }) : await startAssignedAttempt({ ...call, assignmentId });
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
