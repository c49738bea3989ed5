import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { analyseAssignment } from "@/server/item-analysis/analyse-assignment";
import { listAnalysed } from "@/server/item-analysis/list-analysed";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "Item analysis of ?assignment=, by first attempts or, with ?attempts=all, by all; and which assignments there are. Without one: the last handed in.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, query, viewer, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const assignments = await listAnalysed(taught, locale);
    const assignmentId = query.get("assignment") ?? assignments[0]?.assignmentId;
    const which = query.get("attempts") === "all" ? "all" : "first";
    const report = assignmentId === undefined ? null : await analyseAssignment(taught, { assignmentId, which, locale });
    return report || !query.has("assignment") ? done({ assignments, report }) : notFound;
  },
});
