import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Database } from "@/db/client";
import { classInBerlin } from "./class-in-berlin";
import { classInDamascus } from "./class-in-damascus";
import { type DemoSchoolIds, demoSchoolFile } from "./demo-credentials";
import { demoSignIn } from "./demo-sign-in";
import { findDemoTeacher } from "./demo-teacher";
import { accountName, named, without } from "./open-class";

/** Two classes of the demo teacher's with three weeks of work, made through the verbs that people use. Adds at every call. */
export async function demoSchool(database: Database, dataDir: string, now: number): Promise<string> {
  const teacher = await findDemoTeacher(database, dataDir);
  if (!teacher) return "There is no demo teacher here: somebody else has the name. Nothing was added.";
  const run = randomBytes(3).toString("hex");
  const password = randomBytes(9).toString("base64url");
  const school = { database, teacher, run, password, now };
  const rooms = [await classInBerlin(school), await classInDamascus(school)] as const;
  const [berlin] = rooms;
  const [slipStudent, accountStudent] = named(berlin, "Amina Haddad", "Dalia Mansour");
  const ids: DemoSchoolIds = { classIds: rooms.map(({ taught }) => taught.id), studentId: slipStudent.membershipId };
  writeFileSync(demoSchoolFile(dataDir), `${JSON.stringify(ids)}\n`);
  const count = rooms.flatMap((room) => without(room)).length;
  return [
    `Added two classes with ${count} students.`,
    ...(await demoSignIn(database, dataDir)),
    `Demo student:        ${accountStudent.name}, user name ${accountName(run, accountStudent)}, password ${password}`,
  ].join("\n");
}
