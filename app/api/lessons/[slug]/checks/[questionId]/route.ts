import { z } from "zod";
import { checkAnswer } from "@/server/checks/check-answer";
import { responseFromFields } from "@/server/checks/response-from-fields";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Checks one answer at the end of a lesson's section and explains it.",
  identity: "visitor",
  budget: "write",
  body: z.strictObject({ section: z.string().min(1).max(80), response: z.unknown() }),
  fromForm: (fields, params) => ({
    section: fields.get("section"),
    response: responseFromFields(params.slug ?? "", params.questionId ?? "", fields),
  }),
  refusals: { "question-not-ready": 409, "invalid-response": 422 },
  async handle({ input, params, viewer, now, locale, cameFrom }) {
    const { slug = "", questionId = "" } = params;
    const language = cameFrom.startsWith("/ar/") ? "ar" : cameFrom.startsWith("/en/") ? "en" : locale;
    const checked = await checkAnswer({
      userId: viewer.userId,
      lesson: slug,
      section: input.section,
      questionId,
      response: input.response,
      locale: language,
      now,
    });
    if (!checked) return notFound;
    if (checked.ok) return done(checked, { seeOther: `/${language}/attempts/${checked.attemptId}/result` });
    return checked.reason === "invalid-response" ? invalid(checked.fields) : conflict(checked.reason);
  },
});
