import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { createQuiz } from "@/server/quizzes/create-quiz";
import { quizFromForm, quizInput } from "@/server/quizzes/quiz-input";
import { done, invalid, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes a quiz of the class out of the site's questions, in this order and with these weights. Its teachers only.",
  identity: "known",
  budget: "write",
  body: quizInput,
  fromForm: quizFromForm,
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const created = await createQuiz(taught, input, now);
    if (!created.ok) return invalid(created.fields);
    return done({ slug: created.slug }, { status: 201, seeOther: `/${locale}/classes/${taught.id}/quizzes/${created.slug}?done=quiz-saved` });
  },
});
