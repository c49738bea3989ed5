import { rmSync } from "node:fs";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/tables";
import { demoPasswordFile } from "./demo-credentials";

/** Every person, and with them their sessions, attempts and progress. Content stays. */
export async function removePeople(database: Database, dataDir: string): Promise<void> {
  await database.write([database.read.delete(users)]);
  rmSync(demoPasswordFile(dataDir), { force: true });
}
