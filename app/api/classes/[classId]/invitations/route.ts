import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { inviteTeacher, listInvitations } from "@/server/classes/invite-teacher";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "The invitations of co-teachers that still work, with the secret part of their links.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, now }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught ? done({ invitations: await listInvitations(taught, now) }) : notFound;
  },
});

export const POST = endpoint({
  summary: "Makes a link that makes one person a co-teacher of the class. It works once, for seven days.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const { id, token, expiresAt } = await inviteTeacher(taught, now);
    const seeOther = `/${locale}/classes/${taught.id}/settings?done=teacher-invited#teachers`;
    return done({ id, token, path: `/${locale}/invitations/${token}`, expiresAt }, { status: 201, seeOther });
  },
});
