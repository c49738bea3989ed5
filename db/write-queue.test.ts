import { createClient, type Client, type InStatement } from "@libsql/client";
import { sql } from "drizzle-orm";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase, rawStatement, type Statement } from "./client";
import { makeUser } from "./factories";
import { sessions, users } from "./schema/tables";
import { copyTemplate } from "./test-database";
import { WriteQueue } from "./write-queue";

const { url } = copyTemplate();
/** How long a write waits for another's lock before it is refused, ms. */
const timeout = 60;
const database = await openDatabase({ url, timeout });
const other = createClient({ url, timeout });
afterAll(() => {
  database.close();
  other.close();
});

beforeEach(() => database.write([database.read.delete(users)]));

const insertUser = (id: string, from: Database = database): Statement =>
  from.read.insert(users).values({ id, kind: "guest", displayName: "", locale: "en", createdAt: 0 });
const idsSeenBy = async (client: Client) => (await client.execute("select id from users order by id")).rows.map((row) => row.id);
const pragma = async (name: string) => Object.values((await database.client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0];

// Here the test plays the other process, whose transaction stays open for a while.
// eslint-disable-next-line no-restricted-syntax
const takeLock = () => other.transaction("write");

/** A child process takes the write lock and keeps it for so many milliseconds. */
async function holdLockInAnotherProcess(file: string, milliseconds: number): Promise<{ ended: Promise<unknown> }> {
  const script = `
    const { createClient } = require("@libsql/client");
    createClient({ url: ${JSON.stringify(file)} }).transaction("write").then((lock) => {
      process.stdout.write("locked");
      setTimeout(() => lock.commit(), ${milliseconds});
    });`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  return { ended };
}

describe("many writers at once", () => {
  it("lands every one of 500 writes", async () => {
    await Promise.all(Array.from({ length: 500 }, (_, index) => database.write([insertUser(`user-${index}`)])));
    expect(await idsSeenBy(other)).toHaveLength(500);
  });

  it("commits them in far fewer transactions than there are writes", async () => {
    let commits = 0;
    const counted = Object.assign(Object.create(database.client), {
      batch: (statements: InStatement[], mode: "write") => {
        commits += 1;
        return database.client.batch(statements, mode);
      },
    }) as Client;
    const queue = new WriteQueue(counted);
    await Promise.all(Array.from({ length: 500 }, (_, index) => queue.write([`insert into users values ('u${index}','guest',null,null,'','en',0,0,null)`])));
    expect(await idsSeenBy(other)).toHaveLength(500);
    expect(commits).toBeLessThanOrEqual(3);
  });

  it("gives each writer the results of its own statements", async () => {
    const none = database.read.update(users).set({ locale: "ar" }).where(sql`id = 'nobody'`);
    const [two, zero, one] = await Promise.all([
      database.write([insertUser("a"), insertUser("b")]),
      database.write([none]),
      database.write([insertUser("c")]),
    ]);
    expect([two, zero, one].map((results) => results.map((result) => result.rowsAffected))).toEqual([[1, 1], [0], [1]]);
  });

  it("acknowledges a write only when another connection can read it", async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await database.write([insertUser(`ack-${index}`)]);
        return (await idsSeenBy(other)).includes(`ack-${index}`);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, () => true));
  });

  it("takes a write with nothing in it for done", async () => {
    expect(await database.write([])).toEqual([]);
  });
});

describe("a broken constraint", () => {
  it("refuses its own write and leaves the others of the group alone", async () => {
    await database.write([insertUser("taken")]);
    const outcomes = await Promise.allSettled([
      database.write([insertUser("first")]),
      database.write([insertUser("half"), insertUser("taken")]),
      database.write([insertUser("last")]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await idsSeenBy(other)).toEqual(["first", "last", "taken"]);
  });

  it("refuses its own write also when the statement itself is wrong", async () => {
    const outcomes = await Promise.allSettled([
      database.write([insertUser("right")]),
      database.write([rawStatement(sql`insert into no_such_table values (1)`)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await idsSeenBy(other)).toEqual(["right"]);
  });
});

describe("another process holding the write lock", () => {
  it("refuses the write in time, and the same write succeeds once the lock is gone", async () => {
    const lock = await takeLock();
    await lock.execute("delete from users");
    await expect(database.write([insertUser("retried")])).rejects.toMatchObject({ code: "SQLITE_BUSY" });
    expect(await idsSeenBy(database.client)).toEqual([]);
    await lock.commit();

    await database.write([insertUser("retried")]);
    await database.write([insertUser("next")]);
    expect(await idsSeenBy(other)).toEqual(["next", "retried"]);
  });

  it("makes a crowd of waiting writers wait once, not one after the other", async () => {
    const lock = await takeLock();
    await lock.execute("delete from users");
    const started = performance.now();
    const crowd = Array.from({ length: 30 }, (_, index) => database.write([insertUser(`crowd-${index}`)]));
    const outcomes = await Promise.allSettled(crowd);
    expect(performance.now() - started).toBeLessThan(timeout * 20);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    await lock.rollback();

    await Promise.all(Array.from({ length: 30 }, (_, index) => database.write([insertUser(`crowd-${index}`)])));
    expect(await idsSeenBy(other)).toHaveLength(30);
  });

  it("lets a write through that another process delays for less than the wait", async () => {
    const patient = await openDatabase({ url, timeout: 5000 });
    const lock = await holdLockInAnotherProcess(url, 150);
    await patient.write([insertUser("patient", patient)]);
    await lock.ended;
    expect(await idsSeenBy(other)).toEqual(["patient"]);
    patient.close();
  });
});

describe("what every connection promises", () => {
  it.each(["at first", "after a reconnect"])("keeps a write-ahead log and syncs each commit to the disk %s", async (when) => {
    if (when !== "at first") await database.client.reconnect();
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
  });

  it("refuses a row that points at nobody, also after a reconnect", async () => {
    const stray = () => database.write([database.read.insert(sessions).values({ id: "stray", userId: "nobody", createdAt: 0, expiresAt: 0 })]);
    await expect(stray()).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
    await database.client.reconnect();
    await expect(stray()).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
  });

  it("takes a person's sessions away with the person, also after a reconnect", async () => {
    await database.client.reconnect();
    const user = await makeUser(database);
    await database.write([database.read.insert(sessions).values({ id: "theirs", userId: user.id, createdAt: 0, expiresAt: 0 })]);
    await database.write([database.read.delete(users)]);
    expect(await database.read.select().from(sessions)).toEqual([]);
  });
});
