import { z } from "zod";
import { revokeCalendarLink } from "@/server/calendar/revoke-calendar-link";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes one's own calendar address invalid: what subscribed to it gets nothing more.",
  identity: "known",
  budget: "start",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const revoked = await revokeCalendarLink({ userId: viewer.userId, linkId: params.linkId ?? "", now });
    if (!revoked) return notFound;
    const page = revoked.classId === null ? `/${locale}/classes` : `/${locale}/classes/${revoked.classId}/assignments`;
    return done({ revoked: true }, { seeOther: `${page}?done=calendar-link-revoked#calendar` });
  },
});
