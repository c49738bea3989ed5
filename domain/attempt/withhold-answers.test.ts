import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionOf, verdictOf } from "@/domain/grading/marks";
import { cases, fullResponsesTo } from "@/questions/contract-cases";
import type { QuestionKind } from "@/questions/kinds";
import { questionTypeOf } from "@/questions/registry";
import { type Shown, withholdAnswers } from "./disclosure";
import type { ItemDisclosure } from "./view";

const aspects = ["attempt", "verdict", "marks", "feedback", "answer"] as const;
const everyRule = Array.from({ length: 32 }, (_, bits): [string, Shown] => {
  const shown = aspects.map((aspect, index) => [aspect, ((bits >> index) & 1) === 1] as const);
  const names = shown.flatMap(([aspect, isShown]) => (isShown ? [aspect] : []));
  return [names.join(", ") || "nothing", Object.fromEntries(shown) as Shown];
});

const words = (text: string) => ({ en: text, ar: text });
/** Everything there is to know of a response under a key. */
function disclose(kind: QuestionKind, prompt: unknown, key: unknown, response: unknown): ItemDisclosure {
  const type = questionTypeOf(kind);
  const grade = type.grade({ prompt, key, response, locale: "en" });
  return {
    verdict: verdictOf(grade),
    fraction: fractionOf(grade),
    explanations: type.explain({ prompt, key, response, locale: "en" }),
    passage: { lesson: "lesson", section: "first" },
    claims: [`claim of ${JSON.stringify(type.modelAnswer(prompt, key))}`],
    correction: { at: 1, note: words("corrected") },
    comment: "Look again.",
    override: { reason: "Half right." },
  };
}

/** The rows that speak of what the learner put; all others speak of the key. */
const own = ({ explanations }: ItemDisclosure) =>
  explanations.filter(({ verdict }) => verdict !== "missed" && verdict !== "passed-over").map(({ answer: _answer, ...row }) => JSON.stringify(row)).sort();

/** The same answer under two keys, either of which might be the right one. */
const twoWorlds = (kind: QuestionKind, { prompt, key, blank }: { prompt: unknown; key: unknown; blank: unknown }) => {
  const full = fullResponsesTo(kind, prompt, key);
  return fc.tuple(fc.oneof(full, fc.constant(blank)), full, full).map(([response, ...answers]) =>
    answers.map((answer) => disclose(kind, prompt, questionTypeOf(kind).rekey({ prompt, key, response: answer }) ?? key, response)),
  ) as fc.Arbitrary<[ItemDisclosure, ItemDisclosure]>;
};
const expectAlike = (shown: Shown, worlds: readonly ItemDisclosure[]) => {
  const [first, ...others] = worlds.map((world) => withholdAnswers(world, shown));
  // `expect` builds a report even when all is well; thousands of comparisons need the short way.
  for (const other of others) if (!isDeepStrictEqual(other, first)) expect(other).toEqual(first);
};

describe.each(everyRule)("shown: %s", (_names, shown) => {
  it.each(cases)("tells of a %s nothing that is held back", (_title, kind, sample) => {
    let tried = 0;
    fc.assert(
      fc.property(twoWorlds(kind, sample), ([one, other]) => {
        if (!shown.verdict) expectAlike(shown, [one, other]);
        const isSameWork = one.fraction === other.fraction && own(one).join() === own(other).join();
        if (!shown.answer && isSameWork) expectAlike(shown, [one, other]);
        if (isSameWork && JSON.stringify(one) !== JSON.stringify(other)) tried++;

        const toldDifferently = one.explanations.map((row) => ({ ...row, why: `not ${row.why}` }));
        const otherWords = { correction: { at: 2, note: "others" }, comment: "others" };
        if (!shown.feedback) expectAlike(shown, [one, { ...one, ...otherWords, explanations: toldDifferently }]);
        if (!shown.marks) expectAlike(shown, [one, { ...one, fraction: 0.123, override: null }]);
        if (!shown.attempt) expectAlike(shown, [one, { ...one, explanations: toldDifferently.map((row) => ({ ...row, given: "others" })) }]);
      }),
      { numRuns: 60 },
    );
    // Two keys that judge the same work alike and differ all the same: without such pairs nothing was proved.
    expect(tried).toBeGreaterThan(0);
  });
});

describe("what is shown", () => {
  const [, kind, sample] = cases.find(([title]) => title.startsWith("matching")) ?? [];
  if (!kind || !sample) throw new Error("matching has a sample");
  const whole = disclose(kind, sample.prompt, sample.key, { pairs: { russia: "government", turkey: "report" } });
  const show = (...names: (typeof aspects)[number][]) =>
    withholdAnswers(whole, Object.fromEntries(aspects.map((aspect) => [aspect, names.includes(aspect)])) as Shown);

  it("is everything, when everything may be seen", () => {
    expect(show(...aspects)).toEqual(whole);
  });

  it("is verdict, mark and words on what the learner put, while the right answer is still held back", () => {
    expect(show("attempt", "verdict", "marks", "feedback")).toEqual({
      ...whole,
      claims: [],
      explanations: [
        { ...whole.explanations[0], id: "russia", verdict: "right", answer: null },
        { ...whole.explanations[1], id: "turkey", verdict: "wrong", answer: null },
      ],
    });
  });

  it("is the right answer without a word of why, when the words are held back", () => {
    expect(show("attempt", "verdict", "answer")).toEqual({
      ...whole, fraction: null, override: null, correction: null, comment: null, explanations: whole.explanations.map((row) => ({ ...row, why: "" })),
    });
  });

  it("is the verdict alone, or the teacher's words alone", () => {
    const nothing = { verdict: null, fraction: null, explanations: [], passage: whole.passage, claims: [], correction: null, comment: null, override: null };
    expect(show("attempt", "verdict")).toEqual({ ...nothing, verdict: "partly" });
    expect(show("attempt", "feedback")).toEqual({ ...nothing, correction: whole.correction, comment: whole.comment });
    expect(show("attempt", "marks")).toEqual(nothing);
  });
});
