import { z } from "zod";
import { getCalendar } from "@/server/calendar/get-calendar";
import { endpoint } from "@/server/endpoint";
import { notFound, textReply } from "@/server/reply";

export const GET = endpoint({
  summary: "Due dates as an iCalendar feed (text/calendar), by a secret address that its owner can revoke.",
  identity: "anyone",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, now }) {
    const calendar = await getCalendar(params.token ?? "", now);
    return calendar === null ? notFound : textReply(calendar, "text/calendar; charset=utf-8");
  },
});
