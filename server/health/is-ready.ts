import "server-only";
import { quizzes } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { log } from "@/server/log";
import { isDraining } from "./draining";

export async function isReady(): Promise<boolean> {
  if (isDraining()) return false;
  try {
    const database = await getDatabase();
    return (await database.read.select({ slug: quizzes.slug }).from(quizzes).limit(1)).length === 1;
  } catch (error) {
    log.error({ err: error }, "not ready");
    return false;
  }
}
