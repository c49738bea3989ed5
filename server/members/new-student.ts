import "server-only";
import { v7 as uuid } from "uuid";
import type { memberships, users } from "@/db/schema/tables";
import type { Locale } from "@/domain/locale";
import { hashPersonalCode, personalCodeOf } from "./personal-code";

type Rows = { user: typeof users.$inferInsert; membership: typeof memberships.$inferInsert };

/** The rows of a student whom the teacher puts in: a guest without a device, who signs in by the code on their slip. */
export function newStudent(
  student: { classId: string; name: string; externalId?: string | null; locale: Locale; now: number },
  ids: { userId: string; membershipId: string } = { userId: uuid(), membershipId: uuid() },
): Rows {
  const { classId, name, externalId = null, locale, now } = student;
  const { userId, membershipId } = ids;
  const personalCodeHash = hashPersonalCode(personalCodeOf({ id: membershipId, personalCodeVersion: 0 }));
  return {
    user: { id: userId, kind: "guest", displayName: "", locale, createdAt: now },
    membership: { id: membershipId, classId, userId, role: "student", name, joinedAt: now, externalId, personalCodeHash },
  };
}
