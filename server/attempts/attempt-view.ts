import "server-only";
import { reviewPhaseOf, mayReview } from "@/domain/assignment/review-rules";
import type { ItemState } from "@/domain/attempt/attempt";
import { behaviours } from "@/domain/attempt/behaviours/registry";
import { permitDisclosure, type Shown, withholdAnswers } from "@/domain/attempt/disclosure";
import { attemptScore, markOf } from "@/domain/attempt/final-grade";
import type { AttemptStanding, AttemptView, ItemDisclosure, ItemStanding } from "@/domain/attempt/view";
import { acceptedRows, correctedRows } from "@/domain/grading/corrected-rows";
import type { Explanation } from "@/domain/grading/explanation";
import { fractionOf, verdictOf } from "@/domain/grading/marks";
import { ungradable } from "@/domain/grading/grade";
import type { KeyPermit } from "@/domain/grading/sealed-key";
import { type Locale, type Localized, otherLocale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import { shufflePrompt, toShown, toShownRows } from "@/questions/shuffle";
import type { StoredQuestion } from "@/server/questions/question-versions";
import type { LoadedAttempt } from "./load-attempt";

const everything: Shown = { attempt: true, verdict: true, marks: true, feedback: true, answer: true };

/** What the review rules let the learner see now. Work of one's own has none: all is shown once it may be. */
function shownNow({ assigned, plan, state }: LoadedAttempt, now: number, item?: ItemState): Shown {
  if (!assigned) return everything;
  const { assignment, closedForAllAt } = assigned;
  const phase = reviewPhaseOf({ submittedAt: state.submittedAt, closesAt: closedForAllAt, now });
  return mayReview(assignment.reviewRules, phase, item !== undefined && behaviours[plan.behaviour].showsWhileOpen(item));
}

/** How the attempt stands, with exactly as much of each key as its learner may see now. */
export function standingOf(loaded: LoadedAttempt, locale: Locale, now: number): AttemptStanding {
  const { plan, state } = loaded;
  const shown = shownNow(loaded, now);
  return {
    ...commonStanding(loaded),
    score: state.status === "submitted" && shown.marks ? attemptScore(state.items) : null,
    comment: shown.feedback ? (state.comment?.text ?? null) : null,
    items: state.items.map((item) => {
      const mine = shownNow(loaded, now, item);
      const permit = permitDisclosure(plan, state, item, mine);
      const standing = itemStanding(loaded, item);
      const disclosure = permit && withholdAnswers(discloseItem(loaded, item, permit, locale), mine);
      return { ...standing, response: state.status === "open" || mine.attempt ? standing.response : null, disclosure };
    }),
  };
}

export function viewOf(loaded: LoadedAttempt, locale: Locale, now: number): AttemptView {
  return { ...standingOf(loaded, locale, now), ...frameOf(loaded, now) };
}

/** The same for those who run the class: everything, whatever the learner may see. Only for handed-in attempts' keys. */
export function teacherViewOf(loaded: LoadedAttempt, locale: Locale, now: number): AttemptView {
  const { plan, state } = loaded;
  return {
    ...commonStanding(loaded),
    score: state.status === "submitted" ? attemptScore(state.items) : null,
    comment: state.comment?.text ?? null,
    items: state.items.map((item) => {
      const permit = permitDisclosure(plan, state, item);
      return { ...itemStanding(loaded, item), disclosure: permit && discloseItem(loaded, item, permit, locale) };
    }),
    ...frameOf(loaded, now),
  };
}

const commonStanding = ({ state }: LoadedAttempt) => ({ status: state.status, submittedAt: state.submittedAt, endedBy: state.endedBy });

function frameOf({ row, quiz, plan, state, questions, assigned }: LoadedAttempt, now: number) {
  return {
    attemptId: row.id,
    quiz: { slug: quiz.quizSlug, lesson: quiz.lesson, section: quiz.section, title: quiz.title },
    assignmentId: assigned?.assignment.id ?? null,
    behaviour: plan.behaviour,
    // By the state: a dropped question weighs nothing.
    questions: state.items.map(({ itemId, weight }) => {
      const { kind } = questions.get(itemId) as StoredQuestion;
      return { itemId, kind, prompt: promptShown({ row, questions }, itemId), weight };
    }),
    deadline: row.deadlineAt,
    serverTime: now,
  };
}

/** The prompt as this attempt shows it: with its own order of options. */
export function promptShown({ row, questions }: Pick<LoadedAttempt, "row" | "questions">, itemId: string): unknown {
  const { kind, prompt } = questions.get(itemId) as StoredQuestion;
  const order = row.optionOrders?.[itemId];
  return order ? shufflePrompt(kind, prompt, order) : prompt;
}

function itemStanding({ row, plan, state, questions }: LoadedAttempt, item: ItemState): Omit<ItemStanding, "disclosure"> {
  const { kind, prompt } = questions.get(item.itemId) as StoredQuestion;
  const type = questionTypeOf(kind);
  const order = row.optionOrders?.[item.itemId];
  const isBlank = item.response === undefined || type.isBlank(item.response);
  return {
    itemId: item.itemId,
    response: item.response === undefined ? null : order ? toShown(kind, item.response, order) : item.response,
    filled: isBlank ? "blank" : type.isComplete(item.response, prompt) ? "complete" : "partly",
    locked: state.status === "submitted" || !behaviours[plan.behaviour].mayAnswer(item),
  };
}

function discloseItem(loaded: LoadedAttempt, item: ItemState, permit: KeyPermit, locale: Locale): ItemDisclosure {
  const { origin } = loaded.questions.get(item.itemId) as StoredQuestion;
  const { correction, override, comment } = item;
  const mark = markOf(item);
  return {
    verdict: verdictOf(mark ?? ungradable("blank")),
    fraction: fractionOf(mark),
    explanations: toShownRows(explain(loaded, item, permit, locale), loaded.row.optionOrders?.[item.itemId]),
    passage: { lesson: origin.lesson, section: origin.section },
    claims: origin.claims,
    correction: correction && { at: correction.at, note: correction.note },
    comment: comment?.text ?? null,
    override: override && { reason: override.reason },
  };
}

/** By what counts: a corrected key explains itself, in its teacher's words where the author's would contradict the mark. */
function explain({ questions, corrections }: LoadedAttempt, item: ItemState, permit: KeyPermit, locale: Locale): Explanation[] {
  const given = questions.get(item.itemId) as StoredQuestion;
  const { correction, grade, response = null } = item;
  const counting = correction?.ruling.kind === "new-key" ? (corrections.get(correction.ruling.questionVersionId) ?? given) : given;
  const rowsBy = ({ key }: StoredQuestion) =>
    questionTypeOf(given.kind).explain({ prompt: given.prompt, key: key.open(permit), response, locale });
  const before = counting.correction && corrections.get(counting.correction.of);
  const rows = before && counting.correction ? correctedRows(rowsBy(counting), rowsBy(before), noteIn(counting.correction.note, locale)) : rowsBy(counting);
  const isAccepted = correction?.ruling.kind === "accept-also" && verdictOf(grade ?? ungradable("blank")) === "right";
  return isAccepted ? acceptedRows(rows, noteIn(correction.note, locale)) : rows;
}

/** What a teacher wrote in one language alone is read in both. */
const noteIn = (note: Partial<Localized> | string, locale: Locale): string =>
  typeof note === "string" ? note : (note[locale] ?? note[otherLocale(locale)] ?? "");
