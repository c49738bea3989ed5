import { z } from "zod";
import { formatCode } from "@/domain/classes/code";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { resetPersonalCode } from "@/server/members/reset-personal-code";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Gives a student a new personal code. The old slip is dead, and devices signed in as this student are signed out.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: { "has-account": 409 },
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const membershipId = params.membershipId ?? "";
    const reset = taught && (await resetPersonalCode(taught, membershipId, now));
    if (!reset) return notFound;
    if (!reset.ok) return conflict(reset.reason);
    const seeOther = `/${locale}/classes/${taught.id}/members/slips?only=${membershipId}&done=personal-code-reset`;
    return done({ membershipId, personalCode: formatCode(reset.personalCode) }, { seeOther });
  },
});
