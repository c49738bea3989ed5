import { copyFileSync, mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "./client";

/** A migrated database file of one's own, gone with the template when the run ends. */
export function copyTemplate(): { folder: string; path: string; url: string } {
  const template = inject("databaseTemplate");
  const folder = mkdtempSync(join(dirname(template), "copy-"));
  const path = join(folder, "classroom.db");
  copyFileSync(template, path);
  return { folder, path, url: `file:${path}` };
}

/** Forgets what `server/once.ts` keeps: connection, caches, rate limits. */
export function forgetProcessState(): void {
  (globalThis as { classroom?: unknown }).classroom = undefined;
}

/**
 * A fresh database that the server's verbs use too: the environment points at it. Call it at the top of a test file,
 * before anything reads the environment.
 */
export async function useTestDatabase(): Promise<Database> {
  const { folder, url } = copyTemplate();
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: url, AUTH_SECRET: "a secret for tests, at least 32 characters" });
  forgetProcessState();
  const database = await openDatabase({ url });
  afterAll(() => database.close());
  return database;
}
