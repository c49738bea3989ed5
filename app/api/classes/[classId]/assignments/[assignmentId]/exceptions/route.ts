import { exceptionFromForm, exceptionInput } from "@/server/assignments/exception-input";
import { setException } from "@/server/assignments/set-exception";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, invalid, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Gives one student or one group other dates, attempts or time; replaces what was set for them before.",
  identity: "known",
  budget: "write",
  body: exceptionInput,
  fromForm: exceptionFromForm,
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const set = taught && (await setException(taught, params.assignmentId ?? "", input, now));
    if (!set) return notFound;
    if (!set.ok) return invalid(set.fields);
    return done({ id: set.exceptionId }, { seeOther: `/${locale}/classes/${taught.id}/assignments/${params.assignmentId}/settings?done=exception-set#exceptions` });
  },
});
