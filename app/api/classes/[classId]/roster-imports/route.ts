import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { importRoster } from "@/server/classes/import-roster";
import { mostRosterBytes } from "@/server/classes/read-roster";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Reads a class list (CSV or OneRoster's users.csv as text or as a file, or names one a line) for a preview; imports nothing yet.",
  identity: "known",
  budget: "start",
  body: z.strictObject({
    csv: z.string().optional(),
    names: z.string().default(""),
    /** A file as it was chosen in a form: its encoding is still to be found out. */
    csvBase64: z.base64().optional(),
  }),
  fromForm: (fields, _params, files) => {
    const file = files.get("file");
    return { names: fields.get("names") ?? "", ...(file?.length && { csvBase64: Buffer.from(file).toString("base64") }) };
  },
  keepsDraft: true,
  // JSON with the file in base64 is a third longer.
  uploadLimit: 2 * mostRosterBytes,
  refusals: { "archived-class": 409, "roster-not-utf-8": 422, "roster-too-long": 422, "roster-empty": 422 },
  async handle({ input: { csv, csvBase64, names }, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const bytes = csvBase64 === undefined ? csv && Buffer.from(csv) : Buffer.from(csvBase64, "base64");
    const uploaded = await importRoster(taught, bytes ? { bytes } : { names }, now);
    if (!uploaded.ok) return uploaded.reason === "archived-class" ? conflict(uploaded.reason) : { ok: false, status: 422, reason: uploaded.reason };
    const { importId, entries, problems } = uploaded;
    return done({ importId, entries, problems }, { status: 201, seeOther: `/${locale}/classes/${taught.id}/members/import/${importId}` });
  },
});
