import type { z } from "zod";
import type { Explanation } from "@/domain/grading/explanation";
import type { Grade } from "@/domain/grading/grade";
import type { Locale } from "@/domain/locale";

export type { Explanation };

/**
 * Reads what a form sent: every value posted under `name`, in order, [] when nothing was.
 * A player prefixes its field names with its own `name`; `fromForm` is given the reader already prefixed,
 * so that `fields("choice")` reads the control called `${name}.choice`.
 */
export type Fields = (name: string) => string[];

/** A class of responses for item analysis: which part, which answer, what it is worth (0..1). */
export type ResponseClass = { part: string; answer: string; fraction: number };

/** A mistake in an authored question, found at build: said in words an author can act on. */
export type AuthoringProblem = string;

/**
 * The part of a question type that the learner's device needs: to read its own form and to say what is answered.
 * It knows neither key nor schema, so marking stays on the server and the schema library is not sent to every phone.
 */
export interface QuestionForm<Prompt, Response> {
  /** True when every part has an answer: the question counts as answered. */
  isComplete(response: Response, prompt: Prompt): boolean;
  /** True when nothing at all was entered. */
  isBlank(response: Response): boolean;
  isSame(a: Response, b: Response): boolean;
  /** Builds a response from native form controls. A form with nothing entered gives a blank response. */
  fromForm(fields: Fields, prompt: Prompt): Response;
}

/** The options of a question as one attempt shows them, in order: each stored id, and the id that stands for it there. */
export type OptionOrder = { id: string; as: string }[];

/** The part of types whose options may stand in another order in every attempt, under ids that tell nothing. */
export interface QuestionOptions<Prompt, Response> {
  optionIds(prompt: Prompt): string[];
  /** The same prompt with its options in this order, under these names. */
  withOptions(prompt: Prompt, order: OptionOrder): Prompt;
  /** The same response with its options called by other names; options without one are left out. */
  renameResponse(response: Response, names: ReadonlyMap<string, string>): Response;
}

/**
 * Everything the product knows of one kind of question. Pure: it runs on the server and at build.
 * The prompt may be shown; the key never leaves the server while an attempt is open.
 */
export interface QuestionType<Prompt, Key, Response> extends QuestionForm<Prompt, Response>, Partial<QuestionOptions<Prompt, Response>> {
  kind: string;
  /** Version of the stored shape; `migrate` brings older stored data up to it. */
  version: number;
  prompt: z.ZodType<Prompt>;
  key: z.ZodType<Key>;
  response: z.ZodType<Response>;
  /** Ids in a response that the prompt does not know make it ungradable or count as blank; they never throw. */
  grade(input: { prompt: Prompt; key: Key; response: Response; locale: Locale }): Grade;
  /** The response in words: reports, exports, screen readers. Blank gives "". */
  describe(input: { prompt: Prompt; response: Response; locale: Locale }): string;
  classify(input: { prompt: Prompt; key: Key; response: Response; locale: Locale }): ResponseClass[];
  /** A class that `classify` named, in words: "row — choice". Never empty, also for an id the prompt no longer has. */
  describeClass(input: { prompt: Prompt; locale: Locale; part: string; answer: string }): string;
  /** A response that grades 1. */
  modelAnswer(prompt: Prompt, key: Key): Response;
  /**
   * A corrected key made by answering: this response alone earns the full mark, all authored feedback is kept.
   * null for a response that is not complete or could not be graded. `findProblems` still judges the result.
   */
  rekey(input: { prompt: Prompt; key: Key; response: Response }): Key | null;
  /** The share, 0..1, that a blind guess earns on average; null where nothing can be guessed, as with a free text. */
  guessFraction(input: { prompt: Prompt; key: Key }): number | null;
  /** `response` is null when the learner left the question blank. Never empty. */
  explain(input: { prompt: Prompt; key: Key; response: Response | null; locale: Locale }): Explanation[];
  /** Checks prompt and key against each other: same ids, an explanation for every option, one right answer at least. */
  findProblems(prompt: Prompt, key: Key): AuthoringProblem[];
  /** Brings `{prompt,key}` stored by an older `version` up to this one. Throws on a version it never wrote. */
  migrate(stored: { version: number; prompt: unknown; key: unknown }): { prompt: Prompt; key: Key };
}

/** Props of every player. Controls are uncontrolled and native, named `${name}.…`, so the form works without script. */
export type PlayerProps<Prompt, Response> = {
  prompt: Prompt;
  response: Response | null;
  locale: Locale;
  /** Prefix of every control's name and id; unique on the page. */
  name: string;
  /** Locked after a check or a submission: shown, not editable. */
  locked?: boolean;
};

/** Types that have had only one stored version share this. */
export function onlyVersion<Prompt, Key>(
  kind: string,
  prompt: z.ZodType<Prompt>,
  key: z.ZodType<Key>,
): (stored: { version: number; prompt: unknown; key: unknown }) => { prompt: Prompt; key: Key } {
  return (stored) => {
    if (stored.version !== 1) throw new Error(`${kind}: no version ${stored.version} was ever stored`);
    return { prompt: prompt.parse(stored.prompt), key: key.parse(stored.key) };
  };
}
