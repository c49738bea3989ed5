import { z } from "zod";
import { makeCalendarLink } from "@/server/calendar/make-calendar-link";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes this person's secret calendar address, or gives the one there is; with classId that of a class one teaches.",
  identity: "known",
  budget: "start",
  body: z.strictObject({ classId: z.string().min(1).max(64).nullable().default(null) }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: {},
  async handle({ input, viewer, now, locale }) {
    const { classId } = input;
    const link = await makeCalendarLink({ viewer, classId, now });
    const page = classId === null ? `/${locale}/classes` : `/${locale}/classes/${classId}/assignments`;
    return link ? done(link, { status: 201, seeOther: `${page}?done=calendar-link-made#calendar` }) : notFound;
  },
});
