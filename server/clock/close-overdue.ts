import "server-only";
import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { attempts } from "@/db/schema/tables";
import { closeIfOver } from "@/server/attempts/close-if-over";
import { type AttemptRow, loadRow } from "@/server/attempts/load-attempt";
import { getDatabase } from "@/server/database";
import { isDraining } from "@/server/health/draining";
import { log } from "@/server/log";

const perBatch = 50;

/**
 * Hands in every open attempt whose deadline has passed, with the answers that are saved. One that fails is logged and
 * left for the next round; the others go on. Returns how many were closed.
 */
export async function closeOverdue(now: number): Promise<number> {
  let closed = 0;
  let last: AttemptRow | undefined;
  for (;;) {
    const batch = await readBatch(now, last);
    for (const row of batch) {
      if (isDraining()) return closed;
      if (await close(row, now)) closed += 1;
    }
    last = batch.at(-1);
    if (batch.length < perBatch) return closed;
  }
}

/** By deadline, from the one after `last` on: what could not be closed must not stand in the way for ever. */
async function readBatch(now: number, last: AttemptRow | undefined): Promise<AttemptRow[]> {
  const { read } = await getDatabase();
  const lastAt = last?.deadlineAt ?? 0;
  return read
    .select()
    .from(attempts)
    .where(
      and(
        lte(attempts.deadlineAt, now),
        isNull(attempts.submittedAt),
        isNull(attempts.setAsideAt),
        last && or(gt(attempts.deadlineAt, lastAt), and(eq(attempts.deadlineAt, lastAt), gt(attempts.id, last.id))),
      ),
    )
    .orderBy(asc(attempts.deadlineAt), asc(attempts.id))
    .limit(perBatch);
}

async function close(row: AttemptRow, now: number): Promise<boolean> {
  try {
    // Read again: while others were closed a teacher may have given more time.
    const { read } = await getDatabase();
    const [fresh] = await read.select().from(attempts).where(eq(attempts.id, row.id));
    const after = fresh ? await closeIfOver(await loadRow(fresh), now) : null;
    return after?.state.status === "submitted";
  } catch (error) {
    log.error({ err: error, attemptId: row.id }, "an attempt could not be closed at its deadline");
    return false;
  }
}
