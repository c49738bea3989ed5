import { z } from "zod";
import { confirmRosterImport } from "@/server/classes/confirm-roster-import";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Puts a class list that was looked at into the class: all of it or nothing, and once however often it is confirmed.",
  identity: "known",
  budget: "start",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: { "roster-outdated": 409, "roster-empty": 409, "archived-class": 409 },
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const confirmed = taught && (await confirmRosterImport(taught, { importId: params.importId ?? "", locale, now }));
    if (!confirmed) return notFound;
    if (!confirmed.ok) return conflict(confirmed.reason);
    return done({ students: confirmed.students }, { seeOther: `/${locale}/classes/${taught.id}/members?done=roster-imported` });
  },
});
