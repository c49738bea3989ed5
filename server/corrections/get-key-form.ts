import "server-only";
import { questionTypeOf } from "@/questions/registry";
import type { TaughtClass } from "@/server/classes/find-class";
import type { StoredQuestion } from "@/server/questions/question-versions";
import { findSetQuestion } from "./find-question";

/** What the form that corrects the key starts from: the question to be answered, and an answer to it. */
export type KeyForm = Pick<StoredQuestion, "kind" | "prompt"> & { response: unknown };

/**
 * The question for its teacher to answer anew: filled in as a refused form was (`draft`), or with what is right by the
 * present key. null: no such question in this class, or one whose key its teacher may not read now.
 */
export async function getKeyForm(taught: TaughtClass, assignmentId: string, itemId: string, draft: URLSearchParams | null): Promise<KeyForm | null> {
  const set = await findSetQuestion(taught, assignmentId, itemId);
  if (!set?.access.ok) return null;
  const { kind, prompt, key } = set.question;
  const type = questionTypeOf(kind);
  const response = draft ? type.fromForm((name) => draft.getAll(`answer.${name}`), prompt) : type.modelAnswer(prompt, key.open(set.access.permit));
  return { kind, prompt, response };
}
