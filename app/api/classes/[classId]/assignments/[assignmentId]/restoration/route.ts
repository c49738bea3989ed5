import { z } from "zod";
import { restoreAssignment } from "@/server/assignments/restore-assignment";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Gives a withdrawn assignment back to its students, with all its work.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const did = taught && (await restoreAssignment(taught, params.assignmentId ?? "", now));
    return did ? done({}, { seeOther: `/${locale}/classes/${taught.id}/assignments?done=assignment-restored` }) : notFound;
  },
});
