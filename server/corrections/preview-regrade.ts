import "server-only";
import { advanceAll } from "@/domain/attempt/advance";
import type { AttemptState, ItemState } from "@/domain/attempt/attempt";
import { attemptScore, markOf } from "@/domain/attempt/final-grade";
import type { Marks, RegradePreview } from "@/domain/corrections/regrade-preview";
import { fractionOf } from "@/domain/grading/marks";
import { judgeOf } from "@/server/attempts/judge";
import type { LoadedAttempt } from "@/server/attempts/load-attempt";
import type { TaughtClass } from "@/server/classes/find-class";
import type { StoredQuestion } from "@/server/questions/question-versions";
import { asRuling, checkRegrade, findRegraded, type Regrade, type RegradeRefusal } from "./regraded-attempts";
import { correctedVersion, regradeEvent, type RulingRow } from "./rulings";

/** What a ruling would change, with nothing written. null: no such question in this class. */
export async function previewRegrade(
  taught: TaughtClass,
  regrade: Regrade,
  now: number,
): Promise<{ ok: true; preview: RegradePreview } | { ok: false; reason: RegradeRefusal } | null> {
  const checked = await checkRegrade(taught, regrade);
  if (!checked?.ok) return checked;
  const row = asRuling(taught, regrade, now);
  const corrected = await correctedVersion(regrade.ruling);
  const preview: RegradePreview = { changes: [], unchanged: 0, overridden: 0, open: 0 };
  for (const { loaded, name } of await findRegraded(regrade)) {
    if (loaded.state.status === "open") {
      preview.open += 1;
      continue;
    }
    const [from, to] = [marksOf(loaded.state, row.itemId), marksOf(afterRuling(loaded, row, corrected, now), row.itemId)];
    if (from.mark !== to.mark || from.earned !== to.earned || from.possible !== to.possible) preview.changes.push({ attemptId: loaded.row.id, name, from, to });
    else preview.unchanged += 1;
    if (itemOf(loaded.state, row.itemId)?.override) preview.overridden += 1;
  }
  return { ok: true, preview };
}

/** By the same events that applying writes, so that nothing else can come of it. */
function afterRuling(loaded: LoadedAttempt, row: RulingRow, corrected: StoredQuestion | undefined, now: number): AttemptState {
  const event = regradeEvent(loaded, row, corrected);
  return event ? advanceAll(loaded.plan, loaded.steps, [event], now, judgeOf(loaded, loaded.row.locale)).state : loaded.state;
}

const itemOf = ({ items }: AttemptState, itemId: string): ItemState | undefined => items.find((item) => item.itemId === itemId);

function marksOf(state: AttemptState, itemId: string): Marks {
  const item = itemOf(state, itemId);
  const { earned, possible } = attemptScore(state.items);
  const weight = item?.weight ?? 0;
  return { mark: Math.round(fractionOf(item ? markOf(item) : null) * weight * 100) / 100, weight, earned, possible };
}
