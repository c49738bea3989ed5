import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "./client";
import { migrateDatabase } from "./migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database file, made once a run. */
    databaseTemplate: string;
  }
}

/** Once a run, before the first test file: migrates one database that every file then copies. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "classroom-template-"));
  const path = join(folder, "template.db");
  const database = await openDatabase({ url: `file:${path}` });
  await migrateDatabase(database);
  // Out of the write-ahead log and into the one file that is copied.
  await database.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  project.provide("databaseTemplate", path);
  return () => rmSync(folder, { recursive: true, force: true });
}
