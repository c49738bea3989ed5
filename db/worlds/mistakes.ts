import type { Locale, Localized } from "@/domain/locale";
import type { QuestionKind } from "@/questions/kinds";
import type { PromptOf, ResponseOf } from "@/questions/registry";
import { ways } from "@/questions/attribution/ways";
import { relations } from "@/questions/corroboration/relations";
import { pick, type Random } from "./random";

type Call<Kind extends QuestionKind> = { questionId: string; prompt: PromptOf<Kind>; right: ResponseOf<Kind>; locale: Locale; random: Random };

/** What learners write instead; other questions get a date, which is what most short answers are. */
const wrongTexts: Record<string, Localized<readonly string[]>> = {
  "u1l1-ground-fighting-resumed": { en: ["March 2020", "March 2020", "2019", "November 2019"], ar: ["مارس 2020", "أواخر 2019", "نوفمبر 2019"] },
  "u1l2-name-one-critic": { en: ["EA WorldView", "the White Helmets", "OHCHR"], ar: ["المرصد السوري", "الخوذ البيضاء", "الأمم المتحدة"] },
  "u1l3-which-year": { en: ["9", "ninth", "11"], ar: ["التاسعة", "9", "11"] },
  "u1l3-reports-to": { en: ["Security Council", "the Security Council", "OHCHR"], ar: ["مجلس الأمن", "المفوضية السامية", "مجلس الأمن"] },
};
const anyWrongText: Localized = { en: "6 March 2020", ar: "6 مارس 2020" };

const changed = <Value>(values: readonly Value[], right: Value | undefined, random: Random): Value => pick(values.filter((value) => value !== right), random);

/** The right answer with one part of it wrong; where there are no parts, another answer. The first wrong option is the likelier one. */
const mistakes: { [Kind in QuestionKind]: (call: Call<Kind>) => ResponseOf<Kind> } = {
  choice: ({ prompt: { options, multiple }, right: { chosen }, random }) => {
    const wrong = options.map(({ id }) => id).filter((id) => !chosen.includes(id));
    const tempting = random() < 0.55 ? (wrong[0] ?? "") : pick(wrong, random);
    return { chosen: multiple ? [...chosen.slice(1), tempting] : [tempting] };
  },
  "true-false": ({ right }) => ({ answer: !right.answer }),
  "short-text": ({ questionId, locale, random }) => ({ text: pick(wrongTexts[questionId]?.[locale] ?? [anyWrongText[locale]], random) }),
  matching: ({ prompt: { rows, choices }, right: { pairs }, random }) => {
    const row = pick(rows, random).id;
    return { pairs: { ...pairs, [row]: changed(choices.map(({ id }) => id), pairs[row], random) } };
  },
  ordering: ({ prompt: { items }, right: { places }, random }) => {
    const place = 1 + Math.floor(random() * (items.length - 1));
    const swapped = (at: number | undefined) => (at === place ? place + 1 : at === place + 1 ? place : (at ?? 1));
    return { places: Object.fromEntries(items.map(({ id }) => [id, swapped(places[id])])) };
  },
  attribution: ({ prompt: { statements, claimants }, right: { answers }, random }) => {
    const { id } = pick(statements, random);
    const answer = answers[id];
    const wrong =
      random() < 0.5 ? { ...answer, claimant: changed(claimants.map((claimant) => claimant.id), answer?.claimant, random) } : { ...answer, way: changed(ways, answer?.way, random) };
    return { answers: { ...answers, [id]: wrong } };
  },
  corroboration: ({ prompt: { statements, sources }, right: { cells }, random }) => {
    const [statement, source] = [pick(statements, random).id, pick(sources, random).id];
    return { cells: { ...cells, [statement]: { ...cells[statement], [source]: changed(relations, cells[statement]?.[source], random) } } };
  },
};

const kindsWithParts: readonly QuestionKind[] = ["matching", "ordering", "attribution", "corroboration"];

/** A wrong or partly wrong answer to a question, such as a learner of this ability (0..1) would give: the weak get more parts wrong. */
export function mistakenResponse(
  kind: QuestionKind,
  call: { questionId: string; prompt: unknown; right: unknown; locale: Locale; ability: number; random: Random },
): unknown {
  // The kind's own schemas parsed prompt and answer, so they fit the kind's own mistake.
  const mistake = mistakes[kind] as (call: unknown) => unknown;
  const times = kindsWithParts.includes(kind) ? 1 + Math.floor(call.random() * (4 - 3 * call.ability)) : 1;
  let response = call.right;
  for (let time = 0; time < times; time++) response = mistake({ ...call, right: response });
  return response;
}
