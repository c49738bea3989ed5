import "server-only";
import { memberships, users } from "@/db/schema/tables";
import { tidyNickname } from "@/domain/classes/nickname";
import type { Locale } from "@/domain/locale";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findPlaceRefusal, listPresent, type PlaceRefusal } from "./class-names";
import { newStudent } from "./new-student";
import { personalCodeOf } from "./personal-code";

export type StudentAdded =
  | { ok: true; membershipId: string; name: string; personalCode: string }
  | { ok: false; reason: PlaceRefusal | "archived-class" };

/** Puts a student into the class by name alone. They sign in with the personal code of their slip. */
export const addStudent = (taught: TaughtClass, call: { nickname: string; locale: Locale; now: number }): Promise<StudentAdded> =>
  takeTurns(`class ${taught.id}`, () => add(taught, call));

async function add(taught: TaughtClass, { nickname, locale, now }: { nickname: string; locale: Locale; now: number }): Promise<StudentAdded> {
  if (taught.archivedAt !== null) return { ok: false, reason: "archived-class" };
  const name = tidyNickname(nickname);
  const refusal = findPlaceRefusal(await listPresent(taught.id), name);
  if (refusal) return { ok: false, reason: refusal };
  const database = await getDatabase();
  const { user, membership } = newStudent({ classId: taught.id, name, locale, now });
  await database.write([
    database.read.insert(users).values(user),
    database.read.insert(memberships).values(membership),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "student-added", details: { name, membershipId: membership.id }, now }),
  ]);
  return { ok: true, membershipId: membership.id, name, personalCode: personalCodeOf({ id: membership.id, personalCodeVersion: 0 }) };
}
