import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { getMendedQuestion } from "@/server/corrections/get-mended-question";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "A question of an assignment: its key, its versions with what each was answered with, and the rulings. The class's teachers only.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, locale }) {
    const { classId = "", assignmentId = "", itemId = "" } = params;
    const taught = await findTaughtClass(viewer, classId);
    const question = taught && (await getMendedQuestion(taught, assignmentId, itemId, locale));
    return question ? done(question) : notFound;
  },
});
