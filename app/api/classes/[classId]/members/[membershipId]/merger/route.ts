import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { mergeStudents } from "@/server/members/merge-students";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Merges this entry into another of the same person: all work goes there, this entry is closed. Cannot be undone.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ intoId: z.string().max(64) }),
  fromForm: (fields) => ({ intoId: fields.get("intoId") ?? "" }),
  refusals: { "same-entry": 409, "merged-away": 409, "keep-the-account": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const merged = taught && (await mergeStudents(taught, params.membershipId ?? "", input.intoId, now));
    if (!merged) return notFound;
    if (!merged.ok) return conflict(merged.reason);
    return done({ membershipId: input.intoId }, { seeOther: `/${locale}/classes/${taught.id}/members/${input.intoId}?done=students-merged` });
  },
});
