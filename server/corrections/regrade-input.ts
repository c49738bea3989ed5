import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { eventId } from "@/domain/attempt/event-schema";
import { asSaid, noteFromForm, noteInput } from "./correction-input";
import type { Regrade } from "./regraded-attempts";

/** No signature of a question with all its parts comes near this. */
const signature = z.string().min(1).max(4000);
const versionId = z.string().min(1, "no-such-version").max(64, "no-such-version");

/** `id`: made by whoever asks, so that asking twice is one ruling. `dryRun`: what it would change, with nothing written. */
export const regradeInput = z.strictObject({
  id: eventId.optional().transform((given) => given ?? uuid()),
  questionVersionId: versionId,
  ruling: z.discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("accept-also"), answers: z.array(signature).min(1, "ruling-names-nothing").max(200, "too-many") }),
      z.strictObject({ kind: z.literal("everyone") }),
      z.strictObject({ kind: z.literal("drop") }),
      z.strictObject({ kind: z.literal("new-key"), questionVersionId: versionId }),
    ],
    "ruling-missing",
  ),
  note: noteInput,
  dryRun: z.boolean().default(false),
});

/** The ruling that was asked for, on this question. */
export const regradeOf = (assignmentId: string, itemId: string, { id, questionVersionId, ruling, note }: z.output<typeof regradeInput>): Regrade => ({
  id,
  assignmentId,
  itemId,
  questionVersionId,
  ruling: { ...ruling, note: asSaid(note) },
});

export function regradeFromForm(fields: URLSearchParams): unknown {
  const kind = fields.get("ruling");
  return {
    id: fields.get("id") ?? undefined,
    questionVersionId: fields.get("version") ?? "",
    ruling: {
      kind,
      // What is ticked or chosen for another ruling stays in the form and means nothing here.
      ...(kind === "accept-also" && { answers: fields.getAll("answer") }),
      ...(kind === "new-key" && { questionVersionId: fields.get("newVersion") ?? "" }),
    },
    note: noteFromForm(fields),
  };
}
