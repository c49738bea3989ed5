import "server-only";
import { eq } from "drizzle-orm";
import { classes } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

/** The year is over: everything can be read and exported, nobody joins and nothing new is taken. */
export const archiveClass = (taught: TaughtClass, now: number): Promise<void> => setArchived(taught, now, now);

/** The class goes on where it was left. */
export const restoreClass = (taught: TaughtClass, now: number): Promise<void> => setArchived(taught, null, now);

async function setArchived(taught: TaughtClass, archivedAt: number | null, now: number): Promise<void> {
  if ((taught.archivedAt === null) === (archivedAt === null)) return;
  const database = await getDatabase();
  await database.write([
    database.read.update(classes).set({ archivedAt }).where(eq(classes.id, taught.id)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: archivedAt === null ? "class-restored" : "class-archived", now }),
  ]);
}
