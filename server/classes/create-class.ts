import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { classes, memberships } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import { classCodeLength, codeBytes, codeOf } from "@/domain/classes/code";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { auditStatement } from "./audit";

export type ClassCreated = { ok: true; classId: string; code: string } | { ok: false; reason: "account-needed" };

/** A fresh code; the table makes sure that it is nobody else's. */
export const drawClassCode = () => codeOf(randomBytes(codeBytes), classCodeLength);

/** Any account may make a class and is its teacher. Guests may not: a cleared browser would orphan a whole class. */
export async function createClass(call: { viewer: Viewer; name: string; timeZone: string; now: number }): Promise<ClassCreated> {
  const { viewer, name, timeZone, now } = call;
  if (viewer.kind !== "account") return { ok: false, reason: "account-needed" };
  const database = await getDatabase();
  const classId = uuid();
  for (;;) {
    const code = drawClassCode();
    try {
      await database.write([
        database.read.insert(classes).values({ id: classId, name, timeZone, code, createdAt: now }),
        database.read
          .insert(memberships)
          .values({ id: uuid(), classId, userId: viewer.userId, role: "teacher", name: viewer.displayName, joinedAt: now }),
        auditStatement(database, { classId, by: viewer.userId, action: "class-made", details: { name }, now }),
      ]);
      return { ok: true, classId, code };
    } catch (error) {
      // Another class has just this code: one in some billions, so drawing again is all it takes.
      if (!isConstraintError(error)) throw error;
    }
  }
}
