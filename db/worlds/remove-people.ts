import { rmSync } from "node:fs";
import { isNotNull, notInArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assignments, attempts, classes, questionVersions, quizVersions, quizzes, users } from "@/db/schema/tables";
import { demoPasswordFile, demoSchoolFile } from "./demo-credentials";

/** A class's correction of a lesson's question makes another version of that lesson's quiz. */
const givesCorrected = sql`exists (select 1 from json_each(${quizVersions.items}) where json_extract(value, '$.questionVersionId') in (
  select ${questionVersions.id} from ${questionVersions} where ${questionVersions.classId} is not null))`;

/** Every person and every class, and with them their sessions, work, own quizzes and corrected questions. Content stays. */
export async function removePeople(database: Database, dataDir: string): Promise<void> {
  const { read, write } = database;
  await write([
    // These hold on to versions of quizzes: they go before them.
    read.delete(attempts),
    read.delete(assignments),
    read.delete(quizzes).where(isNotNull(quizzes.classId)),
    read.delete(quizVersions).where(notInArray(quizVersions.quizSlug, read.select({ slug: quizzes.slug }).from(quizzes))),
    read.delete(quizVersions).where(givesCorrected),
    read.delete(classes),
    read.delete(users),
  ]);
  for (const path of [demoPasswordFile(dataDir), demoSchoolFile(dataDir)]) rmSync(path, { force: true });
}
