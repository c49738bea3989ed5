import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";
import { type FormDraft, readDraft } from "@/server/form-drafts";
import type { Viewer } from "@/server/sessions/viewer";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export type FormState = {
  /** The refusal, if we have words for it. */
  problem: string | null;
  /** What the refused form held; null when it was not refused. */
  draft: URLSearchParams | null;
  fields: FormDraft["problems"];
  /** What has just been done, if we have words for it. */
  done: string | null;
};

/** What a page must say of the form that was just posted from it: an address can ask for anything, so only known words. */
export async function formStateOf(searchParams: SearchParams, viewer: Viewer | null, locale: Locale): Promise<FormState> {
  const { problem, draft, done } = await searchParams;
  const messages: Readonly<Record<string, string | undefined>> = messagesOf(locale);
  const knownWord = (group: string, word: unknown) => (typeof word === "string" && messages[`${group}.${word}`] ? word : null);
  const kept = typeof draft === "string" ? await readDraft(viewer, draft) : null;
  const fields = (kept?.problems ?? []).map(({ path, problem: code }) => ({ path, problem: messages[`field-problem.${code}`] ? code : "other" }));
  return { problem: knownWord("problem", problem), draft: kept?.fields ?? null, fields, done: knownWord("done", done) };
}
