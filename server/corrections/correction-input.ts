import "server-only";
import { z } from "zod";
import type { Localized } from "@/domain/locale";
import type { Correction } from "./correct-question";

const text = z.string().trim().max(1000, "too-long").default("");

/** What students read of a correction: in one language at least. */
export const noteInput = z
  .strictObject({ en: text, ar: text })
  .refine(({ en, ar }) => en !== "" || ar !== "", "note-missing")
  .transform(({ en, ar }): Partial<Localized> => ({ ...(en && { en }), ...(ar && { ar }) }));

/** A note in one language is said in both. */
export const asSaid = ({ en, ar }: Partial<Localized>): Localized | string => (en && ar ? { en, ar } : (en ?? ar ?? ""));

/** As the fields of a form have it, also of one that is asked by its address. */
export const noteFromForm = (fields: URLSearchParams): unknown => ({ en: fields.get("noteEn") ?? "", ar: fields.get("noteAr") ?? "" });

/** The question as it should be answered, from a program or from its own form; or the site's version. */
export const correctionInput = z
  .strictObject({
    site: z.literal(true).optional(),
    fields: z.instanceof(URLSearchParams).optional(),
    response: z.unknown().optional(),
    note: noteInput.optional(),
  })
  .transform(({ site, fields, response, note }, context): Correction => {
    if (site) return { site };
    if (note) return fields ? { fields, note } : { response, note };
    context.addIssue({ code: "custom", path: ["note"], message: "note-missing" });
    return z.NEVER;
  });

export const correctionFromForm = (fields: URLSearchParams): unknown =>
  fields.has("site") ? { site: true } : { fields, note: noteFromForm(fields) };
