import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { quizFromForm, quizInput } from "@/server/quizzes/quiz-input";
import { updateQuiz } from "@/server/quizzes/update-quiz";
import { done, invalid, notFound } from "@/server/reply";

const change = endpoint({
  summary: "Changes a quiz of the class, as a further version; assignments keep the version they have.",
  identity: "known",
  budget: "write",
  body: quizInput,
  fromForm: quizFromForm,
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const updated = taught && (await updateQuiz(taught, params.slug ?? "", input, now));
    if (!updated) return notFound;
    if (!updated.ok) return invalid(updated.fields);
    return done({ slug: updated.slug }, { seeOther: `/${locale}/classes/${taught.id}/quizzes/${updated.slug}?done=quiz-saved` });
  },
});

// Forms can only POST.
export { change as PATCH, change as POST };
