import { z } from "zod";
import { missingRules } from "@/domain/gradebook/cells";
import { changeClass } from "@/server/classes/change-class";
import { className, timeZoneName } from "@/server/classes/class-input";
import { findTaughtClass } from "@/server/classes/find-class";
import { getClass } from "@/server/classes/get-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "A class as its teachers see it: name, time zone, code and its state, number of students.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught ? done({ ...(await getClass(taught)), missingRule: taught.missingRule }) : notFound;
  },
});

const changing = endpoint({
  summary: "Changes a class's name, its time zone, or what missing work counts. What is left out stays.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ name: className.optional(), timeZone: timeZoneName.optional(), missingRule: z.enum(missingRules).optional() }),
  fromForm: (fields) => Object.fromEntries(fields),
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    await changeClass(taught, input, now);
    return done({ id: taught.id }, { seeOther: `/${locale}/classes/${taught.id}/settings?done=class-changed` });
  },
});

export { changing as PATCH, changing as POST };
