import { findTaughtClass } from "@/server/classes/find-class";
import { correctQuestion } from "@/server/corrections/correct-question";
import { correctionFromForm, correctionInput } from "@/server/corrections/correction-input";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Corrects a question's key for attempts that start from now on, by answering it as it should be answered; changes no mark. The class's teachers only.",
  identity: "known",
  budget: "write",
  body: correctionInput,
  fromForm: correctionFromForm,
  keepsDraft: true,
  refusals: {
    ...{ "key-incomplete": 409, "key-unchanged": 409, "key-unusable": 409, "no-newer-version": 409 },
    ...{ "keys-for-teachers": 409, "keys-while-student": 409, "keys-while-open": 409 },
  },
  async handle({ input, params, viewer, now, locale }) {
    const { classId = "", assignmentId = "", itemId = "" } = params;
    const taught = await findTaughtClass(viewer, classId);
    const corrected = taught && (await correctQuestion(taught, { assignmentId, itemId, correction: input, now }));
    if (!taught || !corrected) return notFound;
    if (!corrected.ok) return conflict(corrected.reason);
    const page = `/${locale}/classes/${taught.id}/assignments/${assignmentId}/questions/${encodeURIComponent(itemId)}`;
    return done({ questionVersionId: corrected.questionVersionId }, { seeOther: `${page}?done=key-corrected` });
  },
});
