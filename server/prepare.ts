import { mkdirSync } from "node:fs";
import { getContent } from "@/content/load";
import { openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { ensureDemoTeacher } from "@/db/worlds/demo-teacher";
import { EnvironmentError, readEnv } from "./env";
import { publishContent } from "./publish/publish-content";

// Before serving: the environment is checked, the database is brought up to this version, the content is in it.
try {
  const env = readEnv();
  mkdirSync(env.dataDir, { recursive: true });
  const database = await openDatabase({ url: env.databaseUrl, authToken: env.databaseAuthToken });
  await migrateDatabase(database);
  await publishContent(database, getContent(), Date.now());
  await ensureDemoTeacher(database, env.dataDir, Date.now());
  database.close();
} catch (error) {
  // Whoever starts the site can mend the environment and the content; the rest needs its stack.
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
}
