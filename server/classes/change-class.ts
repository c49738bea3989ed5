import "server-only";
import { eq } from "drizzle-orm";
import { classes } from "@/db/schema/tables";
import type { MissingRule } from "@/domain/gradebook/cells";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

export type ClassChange = { name?: string; timeZone?: string; missingRule?: MissingRule };

/** A class's name, its time zone, and what missing work counts. Moments that are set stay the same moments in another zone. */
export async function changeClass(taught: TaughtClass, change: ClassChange, now: number): Promise<void> {
  const before: Required<ClassChange> = { name: taught.name, timeZone: taught.timeZone, missingRule: taught.missingRule };
  const after = { ...before, ...change };
  const changed = (["name", "timeZone", "missingRule"] as const).filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return;
  const database = await getDatabase();
  const details = Object.fromEntries(changed.flatMap((field) => [[`${field}From`, before[field]], [`${field}To`, after[field]]]));
  await database.write([
    database.read.update(classes).set(after).where(eq(classes.id, taught.id)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "class-changed", details, now }),
  ]);
}
