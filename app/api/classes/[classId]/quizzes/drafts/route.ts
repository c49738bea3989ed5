import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { keepQuizDraft, quizDraftFromForm, quizDraftInput } from "@/server/quizzes/keep-quiz-draft";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "One step of putting a quiz together (add, take out, move, swap, look in the bank); kept as a draft for a day.",
  identity: "known",
  budget: "write",
  body: quizDraftInput,
  fromForm: quizDraftFromForm,
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, cameFrom }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const draft = await keepQuizDraft(viewer, input, now);
    const [path, search] = cameFrom.split("?");
    const query = new URLSearchParams(search);
    query.set("draft", draft);
    // Back to where one was: in the bank, or at the question that moved.
    const { change } = input;
    const anchor = change === null || change.kind === "add" ? "bank" : change.kind === "swap" ? `question-${change.other}` : `question-${change.questionId}`;
    return done({ draft }, { seeOther: `${path}?${query}#${anchor}` });
  },
});
