import { type Client, createClient, type InStatement } from "@libsql/client";
import { join } from "node:path";
import { openDatabase, type Statement } from "@/db/client";
import type { InsertFigures } from "./figures";
import { medianOf } from "./statistics";

const rounds = 5;
const budgetMs = 1000;

const createTable = `create table rows (attempt_id text not null, seq integer not null, event_id text not null, step text not null,
  primary key (attempt_id, seq))`;
const insert = "insert into rows values (?, ?, ?, ?)";
/** About what one saved answer takes. */
const step = JSON.stringify({ type: "answer-saved", itemId: "u1l1-three-tallies", response: { pairs: { a: "one", b: "two", c: "three" } }, at: 1 });

/** Rows of a new attempt each, so that every way of writing writes the same. */
function rowMaker(prefix: string) {
  let made = 0;
  return (): { sql: string; args: (string | number)[] } => {
    made += 1;
    return { sql: insert, args: [`${prefix}-${made}`, made, `event-${prefix}-${made}`, step] };
  };
}

/** Rows a second that were committed to the disk (WAL, synchronous FULL): bare, in hundreds, and through our queue. */
export async function measureInserts(folder: string): Promise<InsertFigures> {
  const url = `file:${join(folder, "inserts.db")}`;
  const database = await openDatabase({ url });
  const bare = createClient({ url, timeout: 5000 });
  try {
    await bare.execute("pragma synchronous = FULL");
    await database.client.execute(createTable);
    const seen: InsertFigures[] = [];
    for (let round = 0; round < rounds; round++) {
      seen.push({
        oneByOne: await rate(1, insertOne(bare, rowMaker(`one-${round}`))),
        hundredACommit: await rate(1, insertHundred(bare, rowMaker(`hundred-${round}`))),
        queue: await rate(50, insertThroughQueue(database.write, rowMaker(`queue-${round}`))),
      });
    }
    return {
      oneByOne: medianOf(seen, (round) => round.oneByOne),
      hundredACommit: medianOf(seen, (round) => round.hundredACommit),
      queue: medianOf(seen, (round) => round.queue),
    };
  } finally {
    bare.close();
    database.close();
  }
}

/** Each writer waits for its own commit before its next row. */
async function rate(writers: number, write: () => Promise<number>): Promise<number> {
  const started = performance.now();
  let rows = 0;
  const writer = async () => {
    while (performance.now() - started < budgetMs) {
      const written = await write();
      rows += written;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return rows / ((performance.now() - started) / 1000);
}

const insertOne = (client: Client, row: () => InStatement) => async () => {
  await client.execute(row());
  return 1;
};

const insertHundred = (client: Client, row: () => InStatement) => async () => {
  await client.batch(Array.from({ length: 100 }, row), "write");
  return 100;
};

const insertThroughQueue = (write: (statements: Statement[]) => Promise<unknown>, row: ReturnType<typeof rowMaker>) => async () => {
  const { sql, args } = row();
  await write([{ toSQL: () => ({ sql, params: args }) }]);
  return 1;
};
