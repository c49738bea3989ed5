import "server-only";
import { eq } from "drizzle-orm";
import { rulings } from "@/db/schema/tables";
import { applyEvents } from "@/server/attempts/apply-events";
import { loadAttemptOfClass } from "@/server/attempts/load-attempt";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { SetQuestion } from "./find-question";
import { asRuling, checkRegrade, findRegraded, type Regrade, type RegradeRefusal } from "./regraded-attempts";
import { correctedVersion, isSuperseded, listRulings, regradeEvent, rulingEventId, type RulingRow } from "./rulings";

export type Regraded = { ok: true; regraded: number } | { ok: false; reason: RegradeRefusal | "ruling-id-used" } | null;

/**
 * Makes a ruling: writes it down, then one step in every handed-in attempt. Asked again with the same id it goes on where
 * it stopped. `regraded`: how many attempts have the step now. null: no such question in this class.
 */
export async function applyRegrade(taught: TaughtClass, regrade: Regrade, now: number): Promise<Regraded> {
  const checked = await checkRegrade(taught, regrade);
  if (!checked?.ok) return checked;
  return takeTurns(`rulings of ${regrade.assignmentId}`, async () => {
    const row = await writeRuling(taught, checked.set, regrade, now);
    if (!row) return { ok: false, reason: "ruling-id-used" };
    // Finishing an earlier ruling now would undo the one that took its place.
    if (isSuperseded(row, await listRulings(row.assignmentId))) return { ok: true, regraded: 0 };
    let regraded = 0;
    for (const { loaded } of await findRegraded(regrade)) if (await regradeAttempt(taught, loaded.row.id, row, now)) regraded += 1;
    return { ok: true, regraded };
  });
}

/** The ruling as it is written down, now or before. null: its id stands for another one. */
async function writeRuling(taught: TaughtClass, { assignment, quiz, number }: SetQuestion, regrade: Regrade, now: number): Promise<RulingRow | null> {
  const database = await getDatabase();
  const row = asRuling(taught, regrade, now);
  const { assignmentId, itemId, ruling } = row;
  const details = { assignmentId, title: assignment.title || quiz.quizSlug, itemId, question: number, ruling: ruling.kind };
  const [known] = await database.read.select().from(rulings).where(eq(rulings.id, row.id));
  if (!known) {
    await database.write([
      database.read.insert(rulings).values(row),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "regraded", details, now }),
    ]);
    return row;
  }
  const contentOf = (each: RulingRow) => JSON.stringify([each.assignmentId, each.itemId, each.questionVersionId, each.ruling]);
  return contentOf(known) === contentOf(row) ? known : null;
}

/** Is the ruling's step in this attempt now? An open one gets it when it is handed in. */
async function regradeAttempt(taught: TaughtClass, attemptId: string, row: RulingRow, now: number): Promise<boolean> {
  const corrected = await correctedVersion(row.ruling);
  const applied = await applyEvents({
    attemptId,
    now,
    load: () => loadAttemptOfClass(taught.id, attemptId),
    eventsFor(loaded) {
      const event = loaded.state.status === "submitted" ? regradeEvent(loaded, row, corrected) : null;
      return event ? [event] : [];
    },
  });
  return applied?.after.state.eventIds.has(rulingEventId(row)) ?? false;
}
