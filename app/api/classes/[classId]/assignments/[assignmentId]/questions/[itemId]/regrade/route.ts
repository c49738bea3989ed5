import { findTaughtClass } from "@/server/classes/find-class";
import { applyRegrade } from "@/server/corrections/apply-regrade";
import { previewRegrade } from "@/server/corrections/preview-regrade";
import { regradeFromForm, regradeInput, regradeOf } from "@/server/corrections/regrade-input";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Regrades every attempt that was given a version of a question, by a ruling; with dryRun, says what that would change. The class's teachers only.",
  identity: "known",
  budget: "write",
  body: regradeInput,
  fromForm: regradeFromForm,
  refusals: {
    ...{ "no-such-version": 409, "key-does-not-fit": 409, "ruling-id-used": 409 },
    ...{ "keys-for-teachers": 409, "keys-while-student": 409, "keys-while-open": 409 },
  },
  async handle({ input, params, viewer, now, locale }) {
    const { classId = "", assignmentId = "", itemId = "" } = params;
    const taught = await findTaughtClass(viewer, classId);
    if (!taught) return notFound;
    const regrade = regradeOf(assignmentId, itemId, input);
    if (input.dryRun) {
      const previewed = await previewRegrade(taught, regrade, now);
      return !previewed ? notFound : previewed.ok ? done(previewed.preview) : conflict(previewed.reason);
    }
    const regraded = await applyRegrade(taught, regrade, now);
    if (!regraded) return notFound;
    if (!regraded.ok) return conflict(regraded.reason);
    const page = `/${locale}/classes/${taught.id}/assignments/${assignmentId}/questions/${encodeURIComponent(itemId)}`;
    return done({ id: regrade.id, regraded: regraded.regraded }, { seeOther: `${page}?version=${encodeURIComponent(input.questionVersionId)}&done=regraded` });
  },
});
