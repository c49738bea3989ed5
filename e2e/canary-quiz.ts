import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { makeQuiz, type QuestionDraft } from "@/db/factories";
import type { Localized } from "@/domain/locale";

const both = (text: string): Localized => ({ en: `${text} (en)`, ar: `${text} (ar)` });
const entries = (...ids: string[]) => ids.map((id) => ({ id, text: both(`Text ${id}`) }));

/** A quiz of all kinds whose every key text is a word that occurs nowhere else in the world. */
export type CanaryQuiz = {
  slug: string;
  questionIds: string[];
  /** Every secret word. */
  all: string[];
  /** By question id: what its explanation shows in English after the wrong answers of `wrongAnswers`. */
  shown: Map<string, string[]>;
  /** By question id: a response to each that earns nothing. */
  wrongAnswers: Map<string, unknown>;
};

export async function makeCanaryQuiz(database: Database, behaviour: "deferred" | "immediate"): Promise<CanaryQuiz> {
  const mark = `qzx${randomUUID().slice(0, 8)}`;
  const all: string[] = [];
  const word = (name: string) => {
    all.push(`${mark}${name}`);
    return `${mark}${name}`;
  };
  const secret = (name: string): Localized => ({ en: word(`${name}en`), ar: word(`${name}ar`) });
  const secrets = (kind: string, ids: string[]) => Object.fromEntries(ids.map((id) => [id, secret(`${kind}${id}`)]));
  const english = (feedback: Record<string, Localized>) => Object.values(feedback).map(({ en }) => en);

  const drafts: QuestionDraft[] = [];
  const shown = new Map<string, string[]>();
  const wrongAnswers = new Map<string, unknown>();
  const add = (kind: string, question: { prompt: object; key: object; wrong: unknown; shows: string[] }) => {
    const questionId = `${mark.slice(3)}-${kind}`;
    drafts.push({ questionId, kind, prompt: { stem: both(`Stem of ${kind}`), ...question.prompt }, key: question.key });
    shown.set(questionId, question.shows);
    wrongAnswers.set(questionId, question.wrong);
  };

  const choice = secrets("choice", ["one", "two", "three"]);
  add("choice", {
    prompt: { options: entries("one", "two", "three"), multiple: false },
    key: { right: ["one"], feedback: choice },
    wrong: { chosen: ["two"] },
    shows: english(choice),
  });
  const judged = { true: secret("judgedtrue"), false: secret("judgedfalse") };
  add("true-false", { prompt: {}, key: { answer: true, feedback: judged }, wrong: { answer: false }, shows: english(judged) });
  const accepted = word("accepted");
  const otherwise = secret("otherwise");
  add("short-text", {
    prompt: { expects: both("One word") },
    key: {
      accepted: [
        { texts: [accepted, word("alsoaccepted")], fraction: 1, feedback: secret("whyaccepted") },
        { texts: [word("nearmiss")], fraction: 0.5, feedback: secret("whynear") },
      ],
      otherwise,
    },
    wrong: { text: "nothing of the kind" },
    shows: [accepted, otherwise.en],
  });
  const matching = secrets("matching", ["upper", "lower"]);
  add("matching", {
    prompt: { rows: entries("upper", "lower"), choices: entries("a", "b", "c") },
    key: { pairs: { upper: "a", lower: "b" }, feedback: matching },
    wrong: { pairs: { upper: "b", lower: "c" } },
    shows: english(matching),
  });
  const ordering = secrets("ordering", ["x", "y", "z"]);
  add("ordering", {
    prompt: { items: entries("x", "y", "z") },
    key: { order: ["y", "z", "x"], feedback: ordering },
    wrong: { places: { z: 1, y: 2, x: 3 } },
    shows: english(ordering),
  });
  const attribution = secrets("attribution", ["statement"]);
  add("attribution", {
    prompt: { statements: entries("statement"), claimants: entries("p", "q") },
    key: { answers: { statement: { claimant: "p", way: "seen" } }, feedback: attribution },
    wrong: { answers: { statement: { claimant: "q", way: "denied" } } },
    shows: english(attribution),
  });
  const cells = { s1: secrets("cellone", ["m", "n"]), s2: secrets("celltwo", ["m", "n"]) };
  add("corroboration", {
    prompt: {
      sources: [
        { id: "m", label: both("Label m"), text: both("Account m") },
        { id: "n", label: both("Label n"), text: both("Account n") },
      ],
      statements: entries("s1", "s2"),
    },
    key: { cells: { s1: { m: "agree", n: "silent" }, s2: { m: "contradict", n: "agree" } }, feedback: cells },
    wrong: { cells: { s1: { m: "silent", n: "agree" }, s2: { m: "agree", n: "silent" } } },
    shows: [...english(cells.s1), ...english(cells.s2)],
  });

  const slug = `canary-${behaviour}-${mark}`;
  await makeQuiz(database, { slug, lesson: "what-the-article-reports", behaviour, questions: drafts });
  return { slug, questionIds: drafts.map(({ questionId }) => questionId), all, shown, wrongAnswers };
}
