import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { v7 as uuid } from "uuid";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/tables";
import { demoPassword, demoPasswordFile, demoUsername } from "./demo-credentials";
import { hashPassword } from "@/server/accounts/passwords";

/** A teacher's account to look around with. Its password is made here and nowhere else known. */
export async function ensureDemoTeacher(database: Database, dataDir: string, now: number): Promise<void> {
  if (demoPassword(dataDir)) return;
  const password = randomBytes(9).toString("base64url");
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
