import { z } from "zod";
import { acceptInvitation } from "@/server/classes/accept-invitation";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Accepts an invitation: whoever has the link and an account becomes a teacher of its class, once.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {
    "teaching-needs-account": 409,
    "student-of-class": 409,
    "invitation-used": 409,
    "invitation-revoked": 409,
    "invitation-expired": 409,
  },
  async handle({ params, viewer, now, locale }) {
    const accepted = await acceptInvitation(viewer, params.token ?? "", now);
    if (!accepted) return notFound;
    return accepted.ok ? done({ classId: accepted.classId }, { seeOther: `/${locale}/classes/${accepted.classId}` }) : conflict(accepted.reason);
  },
});
