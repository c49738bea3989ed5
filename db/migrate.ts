import { migrate } from "drizzle-orm/libsql/migrator";
import { join } from "node:path";
import type { Database } from "./client";

export const migrationsFolder = join(process.cwd(), "db", "migrations");

/** Brings the database up to this version of the code; does nothing when it is. */
export const migrateDatabase = (database: Database) => migrate(database.read, { migrationsFolder });
