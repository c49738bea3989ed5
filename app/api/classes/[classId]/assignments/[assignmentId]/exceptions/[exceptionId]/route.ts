import { z } from "zod";
import { removeException } from "@/server/assignments/remove-exception";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const DELETE = endpoint({
  summary: "Takes an exception back: what holds for everybody holds for this student or group again.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, now }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught && (await removeException(taught, params.assignmentId ?? "", params.exceptionId ?? "", now)) ? done({}) : notFound;
  },
});
