import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { saveProgress } from "@/server/lessons/save-progress";
import { done, notFound } from "@/server/reply";

/** PUT for programs and our own script; POST is the same door for a form, which cannot PUT. */
const saveReading = endpoint({
  summary: "Marks a section of a lesson as read, or takes the mark back.",
  identity: "visitor",
  budget: "write",
  body: z.strictObject({ section: z.string().min(1).max(80), done: z.boolean() }),
  fromForm: (fields) => ({ section: fields.get("section"), done: fields.get("done") === "yes" }),
  refusals: {},
  async handle({ input, params, viewer, now, cameFrom }) {
    const saved = await saveProgress({ userId: viewer.userId, lesson: params.slug ?? "", ...input, now });
    return saved ? done(saved, { seeOther: `${cameFrom}#after-${input.section}` }) : notFound;
  },
});

export { saveReading as POST, saveReading as PUT };
