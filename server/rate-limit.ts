import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { once } from "./once";

/** Points a minute. Sized so that 300 people behind one address, each working fast, are never refused. */
const budgets = {
  /** Answers and other small writes, per person: ten a second for a whole minute. */
  write: { points: 600, duration: 60 },
  /** Starting attempts and submitting them, per person. */
  start: { points: 120, duration: 60 },
  /** New guests and accounts, per address. */
  newcomer: { points: 3000, duration: 60 },
  /** Reads of people not known yet, per address: three hundred of them opening pages at once. */
  stranger: { points: 12000, duration: 60 },
  read: { points: 1200, duration: 60 },
} satisfies Record<string, { points: number; duration: number }>;

export type Budget = keyof typeof budgets;

const limiterOf = (budget: Budget) => once(`limiter-${budget}`, () => new RateLimiterMemory(budgets[budget]));

/** Seconds to wait when the budget is spent, else null. */
export async function spend(budget: Budget, who: string): Promise<number | null> {
  try {
    await limiterOf(budget).consume(who);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

export const describeBudget = (budget: Budget) => `${budgets[budget].points} in ${budgets[budget].duration} s`;
