import { z } from "zod";
import { removeException } from "@/server/assignments/remove-exception";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Takes an exception back, as DELETE does: for forms.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const removed = taught && (await removeException(taught, params.assignmentId ?? "", params.exceptionId ?? "", now));
    const page = `/${locale}/classes/${taught?.id}/assignments/${params.assignmentId}/settings`;
    return removed ? done({}, { seeOther: `${page}?done=exception-removed#exceptions` }) : notFound;
  },
});
