export type CellState = "not-due" | "missing" | "in-progress" | "done" | "late" | "excused";

/** One learner's work on one assignment. `share` is 0..1 of what counts; null where there is none yet. */
export type Cell = { assignmentId: string; state: CellState; share: number | null };

/** What missing work counts: nothing earned, or nothing at all. */
export const missingRules = ["as-zero", "left-out"] as const;
export type MissingRule = (typeof missingRules)[number];

/**
 * Where a learner's work stands. All times UTC ms. Missing: the due or the closing time has passed and nothing was handed
 * in. An attempt that is only open is missing then too: else leaving it open would keep a zero away.
 */
export function stateOf(call: {
  submitted: boolean;
  open: boolean;
  late: boolean;
  excused: boolean;
  dueAt: number | null;
  closesAt: number | null;
  now: number;
}): CellState {
  if (call.excused) return "excused";
  if (call.submitted) return call.late ? "late" : "done";
  if (call.now > Math.min(call.dueAt ?? Infinity, call.closesAt ?? Infinity)) return "missing";
  return call.open ? "in-progress" : "not-due";
}

/** The share with which a cell goes into totals and statistics; null where it is left out of them. */
export function countedShare({ state, share }: Cell, rule: MissingRule): number | null {
  switch (state) {
    case "done":
    case "late":
      return share;
    case "missing":
      return share ?? (rule === "as-zero" ? 0 : null);
    case "in-progress":
    case "not-due":
    case "excused":
      return null;
    default:
      return state satisfies never;
  }
}
