import "server-only";
import { toZonedTime } from "@/domain/text/zoned-time";
import type { ExceptionEntry } from "./get-assignment";

/** The exception's form filled in with one that is there; empty without. */
export function exceptionToForm(entry: ExceptionEntry | undefined, timeZone: string): URLSearchParams {
  const fields = new URLSearchParams();
  if (!entry) return fields;
  fields.set("for", entry.membershipId === null ? `group ${entry.groupId}` : `member ${entry.membershipId}`);
  const { timeLimitMs, ...changes } = entry.changes;
  const minutes = typeof timeLimitMs === "number" ? timeLimitMs / 60_000 : timeLimitMs;
  for (const [name, value] of Object.entries({ ...changes, timeLimitMinutes: minutes })) {
    if (value === null) fields.append("without", name);
    else if (value !== undefined) fields.set(name, name.endsWith("At") ? toZonedTime(value, timeZone) : String(value));
  }
  return fields;
}
