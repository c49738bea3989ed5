import "server-only";
import { eq } from "drizzle-orm";
import type { Statement } from "@/db/client";
import { classes } from "@/db/schema/tables";
import { type MomentInput, readMoment } from "@/server/assignments/assignment-input";
import { getDatabase } from "@/server/database";
import type { FieldProblem } from "@/server/reply";
import { type AuditAction, auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

export type CodeChange = { paused?: boolean; expiresAt?: MomentInput };
export type CodeChanged = { ok: true } | { ok: false; fields: FieldProblem[] };

/** Pauses or resumes the class code, sets or clears when it expires. Who has joined is not touched. */
export async function changeCode(taught: TaughtClass, change: CodeChange, now: number): Promise<CodeChanged> {
  const { paused = taught.codePausedAt !== null, expiresAt: typed = taught.codeExpiresAt } = change;
  const codeExpiresAt = readMoment(typed, taught.timeZone);
  if (codeExpiresAt === "unreadable") return { ok: false, fields: [{ path: "expiresAt", problem: "no-such-time" }] };
  if (codeExpiresAt !== null && codeExpiresAt <= now && codeExpiresAt !== taught.codeExpiresAt) {
    return { ok: false, fields: [{ path: "expiresAt", problem: "already-past" }] };
  }
  const database = await getDatabase();
  const tell = (action: AuditAction, details = {}): Statement => auditStatement(database, { classId: taught.id, by: taught.by, action, details, now });
  const told = [
    ...(paused === (taught.codePausedAt !== null) ? [] : [tell(paused ? "code-paused" : "code-resumed")]),
    ...(codeExpiresAt === taught.codeExpiresAt ? [] : [tell("code-expiry-set", { expiresAt: codeExpiresAt })]),
  ];
  if (told.length === 0) return { ok: true };
  const codePausedAt = paused ? (taught.codePausedAt ?? now) : null;
  await database.write([database.read.update(classes).set({ codePausedAt, codeExpiresAt }).where(eq(classes.id, taught.id)), ...told]);
  return { ok: true };
}
