import { v7 as uuid } from "uuid";
import type { z } from "zod";
import type { MendingProps } from "@/components/corrections/mending-screen";
import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { previewRegrade } from "@/server/corrections/preview-regrade";
import { regradeFromForm, regradeInput, regradeOf } from "@/server/corrections/regrade-input";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Asked = Pick<MendingProps, "asked" | "dryRun">;

/** The ruling that a page's address asks about, and its dry run, or what is wrong with it. Nothing is written. */
export async function askedRuling(
  taught: TaughtClass,
  { assignmentId, itemId }: { assignmentId: string; itemId: string },
  searchParams: SearchParams,
  locale: Locale,
): Promise<Asked> {
  const query = new URLSearchParams(Object.entries(await searchParams).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])));
  if (!query.has("ruling") && !query.has("noteEn")) return { asked: null, dryRun: null };
  const [noteEn, noteAr] = [query.get("noteEn") ?? "", query.get("noteAr") ?? ""];
  const asked = { kind: query.get("ruling"), answers: query.getAll("answer"), newVersion: query.get("newVersion") ?? "", noteEn, noteAr };
  const parsed = regradeInput.safeParse({ ...(regradeFromForm(query) as object), id: uuid() });
  if (!parsed.success) return { asked, dryRun: { problem: "invalid-input", fields: knownProblems(parsed.error, locale) } };
  const previewed = await previewRegrade(taught, regradeOf(assignmentId, itemId, parsed.data), Date.now());
  if (!previewed) return { asked, dryRun: null };
  if (!previewed.ok) return { asked, dryRun: { problem: previewed.reason, fields: [] } };
  const fields = [...fieldsOf(parsed.data), ["noteEn", noteEn], ["noteAr", noteAr]] as const;
  return { asked, dryRun: { preview: previewed.preview, fields } };
}

/** What a form sends to make just this ruling, under an id of its own: sent twice it is one. */
function fieldsOf({ id, questionVersionId, ruling }: z.output<typeof regradeInput>): [string, string][] {
  const fields: [string, string][] = [["id", id], ["version", questionVersionId], ["ruling", ruling.kind]];
  if (ruling.kind === "accept-also") fields.push(...ruling.answers.map((answer): [string, string] => ["answer", answer]));
  if (ruling.kind === "new-key") fields.push(["newVersion", ruling.questionVersionId]);
  return fields;
}

function knownProblems({ issues }: z.ZodError, locale: Locale) {
  const messages: Readonly<Record<string, string | undefined>> = messagesOf(locale);
  return issues.map(({ path, message }) => ({ path: path.join("."), problem: messages[`field-problem.${message}`] ? message : "other" }));
}
