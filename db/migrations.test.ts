import { type Client, createClient } from "@libsql/client";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./client";
import { makeQuiz, makeUser } from "./factories";
import { migrateDatabase, migrationsFolder } from "./migrate";
import * as schema from "./schema/tables";
import { copyTemplate } from "./test-database";

type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>;

const asWritten = () => generateSQLiteDrizzleJson(schema, undefined, "snake_case");

function lastSnapshot(): Snapshot {
  const name = readdirSync(join(migrationsFolder, "meta")).filter((file) => file.endsWith("_snapshot.json")).sort().at(-1) ?? "";
  return JSON.parse(readFileSync(join(migrationsFolder, "meta", name), "utf8")) as Snapshot;
}

/** Every table with its columns, foreign keys and indexes, without the migrator's own; how the SQL is written does not count. */
async function shapeOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute("select name, tbl_name, type, sql from sqlite_master where name not like '\\_\\_%' escape '\\' order by name");
  const rowsOf = async (pragma: string) => JSON.stringify((await client.execute(`pragma ${pragma}`)).rows.map(({ id: _id, seq: _seq, cid: _cid, ...row }) => row).sort(byText));
  const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const shapes: string[] = [];
  for (const { name, type, sql } of rows) {
    if (type === "table") shapes.push(`${String(name)} ${await rowsOf(`table_xinfo("${String(name)}")`)} ${await rowsOf(`foreign_key_list("${String(name)}")`)}`);
    else if (sql !== null) shapes.push(String(sql).replace(/\s+/g, " "));
  }
  return shapes;
}

const contentOf = async (client: Client) => {
  const tables = (await client.execute("select name from sqlite_master where type = 'table' order by name")).rows;
  return Promise.all(tables.map(async ({ name }) => [name, (await client.execute(`select * from "${String(name)}"`)).rows]));
};

describe("the migrations", () => {
  it("have caught up with the schema: there is nothing left to generate", async () => {
    expect(await generateSQLiteMigration(lastSnapshot(), await asWritten())).toEqual([]);
  });

  it("make the very tables and indexes that the schema describes", async () => {
    const fresh = createClient({ url: ":memory:" });
    const empty = await generateSQLiteDrizzleJson({}, undefined, "snake_case");
    for (const statement of await generateSQLiteMigration(empty, await asWritten())) await fresh.execute(statement);
    const migrated = createClient({ url: copyTemplate().url });
    expect(await shapeOf(migrated)).toEqual(await shapeOf(fresh));
    expect((await shapeOf(migrated)).length).toBeGreaterThan(10);
    for (const client of [fresh, migrated]) client.close();
  });

  it("change nothing when they run again on a database with people in it", async () => {
    const database = await openDatabase({ url: copyTemplate().url });
    await makeUser(database);
    await makeQuiz(database, { slug: "kept" });
    const before = [await shapeOf(database.client), await contentOf(database.client)];
    await migrateDatabase(database);
    await migrateDatabase(database);
    expect([await shapeOf(database.client), await contentOf(database.client)]).toEqual(before);
    database.close();
  });

  it("name each file of the folder in the journal, and nothing else", () => {
    const journal = JSON.parse(readFileSync(join(migrationsFolder, "meta", "_journal.json"), "utf8")) as { entries: { tag: string }[] };
    const files = readdirSync(migrationsFolder).filter((file) => file.endsWith(".sql"));
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
  });
});
