import "server-only";
import type { Statement } from "@/db/client";
import type { AttemptRefusal, MendingEvent } from "@/domain/attempt/attempt";
import { type AuditAction, auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { applyEvents } from "./apply-events";
import { type LoadedAttempt, loadAttemptOfClass } from "./load-attempt";

export type Mended<More = never> = { ok: true; after: LoadedAttempt } | { ok: false; reason: AttemptRefusal | More } | null;

type Mending = {
  attemptId: string;
  now: number;
  /** null: nothing is to be done after all. */
  eventFor(loaded: LoadedAttempt): MendingEvent | null;
  /** What the class's log says of it, beside whose work it is. */
  entryFor(after: LoadedAttempt, before: LoadedAttempt): { action: AuditAction; details: Record<string, string | number | null> };
  load?(): Promise<LoadedAttempt | null>;
  /** Further statements of the same batch. */
  also?(after: LoadedAttempt): Statement[];
};

/**
 * One step of a teacher's on an attempt of their class, with its line in the log, written once however often it is sent.
 * null: no such attempt in this class.
 */
export async function mendAttempt(taught: TaughtClass, mending: Mending): Promise<Mended> {
  const { attemptId, now, eventFor, entryFor, also } = mending;
  const database = await getDatabase();
  let before: LoadedAttempt | null = null;
  let eventId: string | null = null;
  const applied = await applyEvents({
    attemptId,
    now,
    load: mending.load ?? (() => loadAttemptOfClass(taught.id, attemptId)),
    eventsFor(loaded) {
      const event = eventFor(loaded);
      before = loaded;
      eventId = event?.id ?? null;
      return event ? [event] : [];
    },
    also(after, added) {
      if (!before || !added.some((step) => step.eventId === eventId)) return [];
      const { action, details } = entryFor(after, before);
      const whose = { attemptId, assignmentId: after.row.assignmentId, name: after.assigned?.membership.name ?? null };
      return [...(also?.(after) ?? []), auditStatement(database, { classId: taught.id, by: taught.by, action, details: { ...whose, ...details }, now })];
    },
  });
  if (!applied) return null;
  const refusal = applied.refused.find(({ id }) => id === eventId);
  return refusal ? { ok: false, reason: refusal.reason } : { ok: true, after: applied.after };
}

/** A question's place in an attempt, 1 for the first; null when the attempt lacks it. */
export function questionNumber({ plan }: Pick<LoadedAttempt, "plan">, itemId: string | null): number | null {
  const place = plan.items.findIndex((item) => item.itemId === itemId);
  return place < 0 ? null : place + 1;
}
