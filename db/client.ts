import { createClient, type Client, type InStatement, type ResultSet } from "@libsql/client";
import type { SQL } from "drizzle-orm";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import * as schema from "./schema/tables";
import { WriteQueue } from "./write-queue";

/** Anything Drizzle can turn into one statement. */
export type Statement = { toSQL(): { sql: string; params: unknown[] } };

const dialect = new SQLiteAsyncDialect({ casing: "snake_case" });

/** A statement written as SQL, where the query builder has no words for it. */
export const rawStatement = (query: SQL): Statement => ({ toSQL: () => dialect.sqlToQuery(query) });

export type Database = {
  /** For reads. Writes go through `write`. */
  read: LibSQLDatabase<typeof schema>;
  /** A read that is built once and run often: building the SQL costs more than running it. */
  prepared<Query>(name: string, build: (read: LibSQLDatabase<typeof schema>) => Query): Query;
  /** All statements in one transaction, acknowledged after the commit. Throws on a broken constraint, having done nothing. */
  write(statements: readonly Statement[]): Promise<ResultSet[]>;
  client: Client;
  close(): void;
};

const toStatement = (statement: Statement): InStatement => {
  const { sql, params } = statement.toSQL();
  return { sql, args: params as (string | number | null)[] };
};

/** Opens the one connection of this process. `timeout`: how long SQLite waits for another process's lock, ms. */
export async function openDatabase(options: { url: string; authToken?: string; timeout?: number }): Promise<Database> {
  const client = createClient({ url: options.url, authToken: options.authToken, timeout: options.timeout ?? 5000 });
  const queue = new WriteQueue(client);
  if (client.protocol === "file") {
    await client.execute("PRAGMA journal_mode = WAL");
    const durability = await client.execute("PRAGMA synchronous");
    // FULL is SQLite's default, but a build may lower it, and NORMAL loses acknowledged answers in a power cut.
    if (Number(durability.rows[0]?.[0]) !== 2) throw new Error("This build of libSQL does not use synchronous=FULL.");
  }
  const read = drizzle(client, { schema, casing: "snake_case" });
  const built = new Map<string, unknown>();
  return {
    read,
    prepared: <Query>(name: string, build: (reader: typeof read) => Query): Query => {
      if (!built.has(name)) built.set(name, build(read));
      // Only `build` under the same name ever filled this place.
      return built.get(name) as Query;
    },
    write: (statements) => queue.write(statements.map(toStatement)),
    client,
    close: () => client.close(),
  };
}
