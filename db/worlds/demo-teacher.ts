import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/tables";
import { hashPassword } from "@/server/accounts/passwords";
import type { Viewer } from "@/server/sessions/viewer";
import { demoPassword, demoPasswordFile, demoUsername } from "./demo-credentials";

/** A teacher's account to look around with. Its password is made here and nowhere else known. */
export async function ensureDemoTeacher(database: Database, dataDir: string, now: number): Promise<void> {
  // The password's file may be older than the database beside it.
  if (await findDemoTeacher(database, dataDir)) return;
  const password = demoPassword(dataDir) ?? randomBytes(9).toString("base64url");
  const made = await database.write([
    database.read
      .insert(users)
      .values({
        id: uuid(),
        kind: "account",
        username: demoUsername,
        passwordHash: await hashPassword(password),
        displayName: "Demo Teacher",
        locale: "en",
        createdAt: now,
      })
      .onConflictDoNothing(),
  ]);
  // Somebody may have that name already, in a database that came from elsewhere.
  if (made[0]?.rowsAffected === 1) writeFileSync(demoPasswordFile(dataDir), `${password}\n`, { mode: 0o600 });
}

/** The demo teacher as somebody who asks; null where there is none, or the name is another's. */
export async function findDemoTeacher(database: Database, dataDir: string): Promise<Viewer | null> {
  if (!demoPassword(dataDir)) return null;
  const [row] = await database.read
    .select({ userId: users.id, displayName: users.displayName, locale: users.locale })
    .from(users)
    .where(and(eq(users.username, demoUsername), eq(users.kind, "account")));
  return row ? { ...row, kind: "account", sessionId: "" } : null;
}
