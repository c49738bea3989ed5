import { z } from "zod";
import { withdrawAssignment } from "@/server/assignments/withdraw-assignment";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Withdraws an assignment, as DELETE does: for forms.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const did = taught && (await withdrawAssignment(taught, params.assignmentId ?? "", now));
    return did ? done({}, { seeOther: `/${locale}/classes/${taught.id}/assignments?done=assignment-withdrawn` }) : notFound;
  },
});
