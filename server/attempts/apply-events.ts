import "server-only";
import type { Statement } from "@/db/client";
import { isConstraintError } from "@/db/write-queue";
import { advanceAll } from "@/domain/attempt/advance";
import type { AttemptEvent, AttemptRefusal, Step } from "@/domain/attempt/attempt";
import { standingRulings } from "@/server/corrections/rulings";
import { getDatabase } from "@/server/database";
import { announce } from "@/server/live/announce";
import { judgeOf } from "./judge";
import { type LoadedAttempt, withState } from "./load-attempt";
import { stepStatements } from "./step-statements";
import { takeTurns } from "./take-turns";

export type Applied = { after: LoadedAttempt; accepted: string[]; refused: { id: string; reason: AttemptRefusal }[] };

type Call = {
  attemptId: string;
  /** Called again when another writer was faster. null: no such attempt for whoever asks. */
  load(): Promise<LoadedAttempt | null>;
  eventsFor(loaded: LoadedAttempt): readonly AttemptEvent[];
  now: number;
  /** Further statements of the same batch, for whoever needs them written together with the steps. */
  also?(after: LoadedAttempt, added: readonly Step[]): Statement[];
};

/** Writers in other processes that keep colliding this often have a fault, not bad luck. */
const mostTries = 20;

/**
 * Applies events in order and writes the steps they make with all that follows from them, all or nothing, acknowledged
 * after the commit. Idempotent by event id. An attempt past its deadline is handed in first, whoever asks.
 */
export const applyEvents = (call: Call): Promise<Applied | null> => takeTurns(call.attemptId, () => apply(call));

async function apply({ load, eventsFor, now, also }: Call): Promise<Applied | null> {
  const database = await getDatabase();
  for (let tries = 0; tries < mostTries; tries++) {
    const loaded = await load();
    if (!loaded || loaded.row.setAsideAt !== null) return null;
    const asked = eventsFor(loaded);
    const outcome = await advance(loaded, [...endingOf(loaded, now), ...asked], now);
    const after = await withState(loaded, outcome);
    const accepted = outcome.accepted.filter((id) => asked.some((event) => event.id === id));
    try {
      if (outcome.steps.length > 0) {
        await database.write([...stepStatements(database, after, outcome.steps, now), ...(also?.(after, outcome.steps) ?? [])]);
        if (loaded.row.assignmentId) announce(loaded.row.assignmentId);
      }
      return { after, accepted, refused: outcome.refused };
    } catch (error) {
      // Somebody else's step took our place in the sequence: look again and decide again.
      if (!isConstraintError(error)) throw error;
    }
  }
  throw new Error(`an attempt had ${mostTries} faster writers in a row`);
}

/** With what was ruled of its questions while the attempt was open, once these events hand it in. */
async function advance(loaded: LoadedAttempt, events: readonly AttemptEvent[], now: number) {
  const judge = judgeOf(loaded, loaded.row.locale);
  const outcome = advanceAll(loaded.plan, loaded.steps, events, now, judge);
  const isHandedIn = loaded.state.status === "open" && outcome.state.status === "submitted";
  const ruled = isHandedIn ? await standingRulings({ ...loaded, state: outcome.state }) : [];
  return ruled.length === 0 ? outcome : advanceAll(loaded.plan, loaded.steps, [...events, ...ruled], now, judge);
}

/** The clock's own event, once the deadline has passed. One deadline makes one event, however often it is noticed. */
function endingOf({ row, state }: LoadedAttempt, now: number): AttemptEvent[] {
  const { deadlineAt } = row;
  if (state.status === "submitted" || deadlineAt === null || now < deadlineAt) return [];
  return [{ id: `clock-${deadlineAt}`, type: "time-ran-out", at: deadlineAt }];
}
