import { reopeningFromForm, reopeningInput } from "@/server/attempts/mending-input";
import { reopenAttempt } from "@/server/attempts/reopen-attempt";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Opens a handed-in attempt again for its student, with a reason and if need be a later end. The class's teachers only.",
  identity: "known",
  budget: "write",
  body: reopeningInput,
  fromForm: reopeningFromForm,
  keepsDraft: true,
  refusals: { "attempt-open": 409, "another-attempt-open": 409, "student-removed": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const { attemptId = "" } = params;
    const { id: eventId, reason, until } = input;
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const reopened = taught && (await reopenAttempt(taught, { attemptId, eventId, reason, until }, now));
    if (!taught || !reopened) return notFound;
    if (!reopened.ok) return "fields" in reopened ? invalid(reopened.fields) : conflict(reopened.reason);
    return done({ id: eventId }, { seeOther: `/${locale}/classes/${taught.id}/attempts/${attemptId}?done=attempt-reopened` });
  },
});
