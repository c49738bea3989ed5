import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import type { TaughtClass } from "./find-class";

export type ClassOverview = {
  id: string;
  name: string;
  timeZone: string;
  archivedAt: number | null;
  code: string;
  codePausedAt: number | null;
  codeExpiresAt: number | null;
  students: number;
};

/** What a teacher sees first of a class. */
export async function getClass(taught: TaughtClass): Promise<ClassOverview> {
  const { read } = await getDatabase();
  const [counted] = await read
    .select({ students: sql<number>`count(*)` })
    .from(memberships)
    .where(and(eq(memberships.classId, taught.id), eq(memberships.role, "student"), isNull(memberships.removedAt)));
  const { id, name, timeZone, archivedAt, code, codePausedAt, codeExpiresAt } = taught;
  return { id, name, timeZone, archivedAt, code, codePausedAt, codeExpiresAt, students: counted?.students ?? 0 };
}
