import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { classes, memberships } from "@/db/schema/tables";
import { formatCode } from "@/domain/classes/code";
import { personalCodeOf } from "@/server/members/personal-code";
import { demoPassword, demoSchoolIds, demoUsername } from "./demo-credentials";

/** How to sign in as the demo teacher, and how to get into the demo school that was made last: a line each, [] where there is none. */
export async function demoSignIn(database: Database, dataDir: string): Promise<string[]> {
  const password = demoPassword(dataDir);
  const teacher = password ? [`Demo teacher:        user name ${demoUsername}, password ${password}`] : [];
  const ids = demoSchoolIds(dataDir);
  return ids ? [...teacher, ...(await schoolLines(database, ids))] : teacher;
}

async function schoolLines({ read }: Database, { classIds, studentId }: { classIds: string[]; studentId: string }): Promise<string[]> {
  const rooms = await read.select({ name: classes.name, code: classes.code }).from(classes).where(inArray(classes.id, classIds));
  const [student] = await read
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, studentId), isNull(memberships.removedAt), isNotNull(memberships.personalCodeHash)));
  return [
    ...(rooms.length > 0 ? [`Demo classes:        ${rooms.map(({ name, code }) => `${name}: ${formatCode(code)}`).join(", ")} (join at /join)`] : []),
    ...(student ? [`Demo student:        ${student.name}, personal code ${formatCode(personalCodeOf(student))} (also at /join)`] : []),
  ];
}
