import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { attemptSteps } from "@/db/schema/tables";
import { e2eDataDir } from "./server-address";

export const openStored = () => openDatabase({ url: `file:${join(e2eDataDir, "classroom.db")}` });

/** The attempt's steps as stored, oldest first: what the learner did, each once. */
export async function storedSteps(attemptId: string) {
  const database = await openStored();
  try {
    const rows = await database.read.select().from(attemptSteps).where(eq(attemptSteps.attemptId, attemptId)).orderBy(asc(attemptSteps.seq));
    return rows.map(({ step }) => step);
  } finally {
    database.close();
  }
}
