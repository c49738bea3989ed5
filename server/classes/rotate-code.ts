import "server-only";
import { eq } from "drizzle-orm";
import { classes } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import { drawClassCode } from "./create-class";
import type { TaughtClass } from "./find-class";

/** A new class code. The old one, its link and its QR code are dead at once; whoever has joined stays. */
export async function rotateCode(taught: TaughtClass, now: number): Promise<{ code: string }> {
  const database = await getDatabase();
  for (;;) {
    const code = drawClassCode();
    try {
      await database.write([
        database.read.update(classes).set({ code }).where(eq(classes.id, taught.id)),
        auditStatement(database, { classId: taught.id, by: taught.by, action: "code-rotated", now }),
      ]);
      return { code };
    } catch (error) {
      // Another class has just this code: draw again.
      if (!isConstraintError(error)) throw error;
    }
  }
}
