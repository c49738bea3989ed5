import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { revokeInvitation } from "@/server/classes/invite-teacher";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Revokes an invitation of a co-teacher: its link is dead at once.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const revoked = taught && (await revokeInvitation(taught, params.invitationId ?? "", now));
    if (!revoked) return notFound;
    return done({ revoked: true }, { seeOther: `/${locale}/classes/${taught.id}/settings?done=invitation-revoked#teachers` });
  },
});
