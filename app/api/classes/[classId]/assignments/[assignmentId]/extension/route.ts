import { extendAssignment } from "@/server/assignments/extend-assignment";
import { extensionFromForm, extensionInput } from "@/server/assignments/extension-input";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "More time or more attempts for one student or for all; attempts under way run on at once. The class's teachers only.",
  identity: "known",
  budget: "write",
  body: extensionInput,
  fromForm: extensionFromForm,
  keepsDraft: true,
  refusals: { "nothing-to-extend": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const extended = taught && (await extendAssignment(taught, params.assignmentId ?? "", input, now));
    if (!taught || !extended) return notFound;
    if (extended.ok) {
      return done(extended.changed, { seeOther: `/${locale}/classes/${taught.id}/assignments/${params.assignmentId}?done=extended` });
    }
    return extended.reason === "invalid-input" ? invalid(extended.fields) : conflict(extended.reason);
  },
});
