import "server-only";
import { sql } from "drizzle-orm";
import { rawStatement, type Statement } from "@/db/client";
import { getDatabase } from "./database";

/** Tries counted under one name: at most `points` in `seconds`. */
type Limit = { key: string; points: number; seconds: number };

/**
 * Codes: 300 students behind one address may all be under way at once and mistype as well; a guesser among 10^10 codes
 * gets nowhere in a lifetime. Everybody together has a limit too, for a guesser with many addresses.
 */
export const codeGuesses = (address: string): Limit[] => [
  { key: `code ${address}`, points: 900, seconds: 600 },
  { key: "code", points: 6000, seconds: 600 },
];

/** Passwords: a person mistypes, a guesser gives up; from many addresses at one name as well. */
export const passwordGuesses = (username: string, address: string): Limit[] => [
  { key: `password ${username} ${address}`, points: 10, seconds: 300 },
  { key: `password ${username}`, points: 100, seconds: 3600 },
];

/**
 * Counts one try. Seconds to wait when one of the limits is passed, else null. Kept in the database, so that it holds
 * over restarts and on all servers.
 */
export async function spendGuess(limits: readonly Limit[], now: number): Promise<number | null> {
  const database = await getDatabase();
  const spent = await database.write(
    limits.map(({ key, seconds }) =>
      rawStatement(sql`insert into budgets (key, points, expires_at) values (${key}, 1, ${now + seconds * 1000})
        on conflict (key) do update set
          points = case when expires_at <= ${now} then 1 else points + 1 end,
          expires_at = case when expires_at <= ${now} then excluded.expires_at else expires_at end
        returning points, expires_at`),
    ),
  );
  const waits = limits.map(({ points }, index) => {
    const row = spent[index]?.rows[0];
    return Number(row?.points ?? 0) > points ? Math.ceil((Number(row?.expires_at) - now) / 1000) : 0;
  });
  const wait = Math.max(...waits);
  return wait > 0 ? wait : null;
}

/** A right one was no guess: takes its own try back. */
export const refundGuess = (limits: readonly Limit[]): Statement[] =>
  limits.map(({ key }) => rawStatement(sql`update budgets set points = points - 1 where key = ${key} and points > 0`));

/** Whoever knows the password had only mistyped before. */
export const forgetGuesses = (limits: readonly Limit[]): Statement[] =>
  limits.map(({ key }) => rawStatement(sql`delete from budgets where key = ${key}`));
