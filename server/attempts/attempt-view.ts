import "server-only";
import type { ItemState } from "@/domain/attempt/attempt";
import { behaviours } from "@/domain/attempt/behaviours/registry";
import { permitDisclosure } from "@/domain/attempt/disclosure";
import type { AttemptStanding, AttemptView, ItemDisclosure, ItemStanding } from "@/domain/attempt/view";
import { fractionOf, scoreOf, verdictOf } from "@/domain/grading/marks";
import { ungradable } from "@/domain/grading/grade";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import type { StoredQuestion } from "@/server/questions/question-versions";
import type { LoadedAttempt } from "./load-attempt";

/** How the attempt stands, with exactly as much of each key as may be shown now. */
export function standingOf({ plan, state, questions }: LoadedAttempt, locale: Locale): AttemptStanding {
  return {
    status: state.status,
    submittedAt: state.submittedAt,
    score: state.status === "submitted" ? scoreOf(state.items) : null,
    items: state.items.map((item): ItemStanding => {
      const question = questions.get(item.itemId) as StoredQuestion;
      const permit = permitDisclosure(plan, state, item);
      return {
        itemId: item.itemId,
        response: item.response ?? null,
        filled: filledOf(item, question),
        locked: state.status === "submitted" || !behaviours[plan.behaviour].mayAnswer(item),
        disclosure: permit ? discloseItem(item, question, question.key.open(permit), locale) : null,
      };
    }),
  };
}

export function viewOf(loaded: LoadedAttempt, locale: Locale, now: number): AttemptView {
  const { row, quiz, plan, questions } = loaded;
  return {
    ...standingOf(loaded, locale),
    attemptId: row.id,
    quiz: { slug: quiz.quizSlug, lesson: quiz.lesson, section: quiz.section, title: quiz.title },
    behaviour: plan.behaviour,
    questions: plan.items.map(({ itemId, weight }) => {
      const { kind, prompt } = questions.get(itemId) as StoredQuestion;
      return { itemId, kind, prompt, weight };
    }),
    deadline: null,
    serverTime: now,
  };
}

function filledOf(item: ItemState, { kind, prompt }: StoredQuestion): ItemStanding["filled"] {
  const type = questionTypeOf(kind);
  if (item.response === undefined || type.isBlank(item.response)) return "blank";
  return type.isComplete(item.response, prompt) ? "complete" : "partly";
}

function discloseItem(item: ItemState, question: StoredQuestion, key: unknown, locale: Locale): ItemDisclosure {
  const { kind, prompt, origin } = question;
  return {
    verdict: verdictOf(item.grade ?? ungradable("blank")),
    fraction: fractionOf(item.grade),
    explanations: questionTypeOf(kind).explain({ prompt, key, response: item.response ?? null, locale }),
    passage: { lesson: origin.lesson, section: origin.section },
    claims: origin.claims,
  };
}
