import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { getProgress } from "@/server/progress/get-progress";
import { done } from "@/server/reply";

export const GET = endpoint({
  summary: "What this person has read and answered, per lesson and objective. Shares are 0..1, null before the first.",
  identity: "anyone",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ viewer, now }) {
    return done({ lessons: await getProgress(viewer?.userId ?? null, now) });
  },
});
