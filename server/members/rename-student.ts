import "server-only";
import { eq } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { tidyNickname } from "@/domain/classes/nickname";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findNameRefusal, listPresent, type NameRefusal } from "./class-names";
import { findStudent } from "./find-student";

export type Renamed = { ok: true; name: string } | { ok: false; reason: NameRefusal } | null;

/** Changes what the class calls a student. null: no such student here. */
export const renameStudent = (taught: TaughtClass, membershipId: string, typed: string, now: number): Promise<Renamed> =>
  takeTurns(`class ${taught.id}`, async () => {
    const student = await findStudent(taught, membershipId);
    if (!student) return null;
    const name = tidyNickname(typed);
    if (name === student.name) return { ok: true, name };
    const reason = findNameRefusal(await listPresent(taught.id), name, membershipId);
    if (reason) return { ok: false, reason };
    const database = await getDatabase();
    await database.write([
      database.read.update(memberships).set({ name }).where(eq(memberships.id, membershipId)),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "student-renamed", details: { from: student.name, to: name, membershipId }, now }),
    ]);
    return { ok: true, name };
  });
