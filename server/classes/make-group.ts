import "server-only";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { groups } from "@/db/schema/tables";
import { foldNickname } from "@/domain/classes/nickname";
import { takeTurns } from "@/server/attempts/take-turns";
import { getDatabase } from "@/server/database";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

export type GroupMade = { ok: true; groupId: string } | { ok: false; reason: "group-name-taken" };

/** A named part of a class, empty at first. Names that look alike are one. */
export const makeGroup = (taught: TaughtClass, name: string, now: number): Promise<GroupMade> =>
  takeTurns(`class ${taught.id}`, async () => {
    if (await isNameTaken(taught, name)) return { ok: false, reason: "group-name-taken" };
    const database = await getDatabase();
    const groupId = uuid();
    await database.write([
      database.read.insert(groups).values({ id: groupId, classId: taught.id, name }),
      auditStatement(database, { classId: taught.id, by: taught.by, action: "group-made", details: { name, groupId }, now }),
    ]);
    return { ok: true, groupId };
  });

/** `own`: the group that already bears the name. */
export async function isNameTaken(taught: TaughtClass, name: string, own?: string): Promise<boolean> {
  const { read } = await getDatabase();
  const rows = await read.select().from(groups).where(eq(groups.classId, taught.id));
  return rows.some((group) => group.id !== own && foldNickname(group.name) === foldNickname(name));
}
