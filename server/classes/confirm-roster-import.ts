import "server-only";
import { eq } from "drizzle-orm";
import { v5 as uuidOf, v7 as uuid } from "uuid";
import type { Statement } from "@/db/client";
import { groupMembers, groups, memberships, rosterImports, users } from "@/db/schema/tables";
import { isConstraintError } from "@/db/write-queue";
import { foldNickname } from "@/domain/classes/nickname";
import type { RosterEntry } from "@/domain/classes/roster";
import type { Locale } from "@/domain/locale";
import { takeTurns } from "@/server/attempts/take-turns";
import { getDatabase } from "@/server/database";
import { newStudent } from "@/server/members/new-student";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";
import { checkAgainstClass, getRosterImport, type RosterImport } from "./import-roster";

export type RosterConfirmed = { ok: true; students: number } | { ok: false; reason: "roster-outdated" | "roster-empty" | "archived-class" } | null;

type Call = { importId: string; locale: Locale; now: number };

/**
 * Puts a list that was looked at into the class, all of it or nothing, and only once. Where the class has changed so that
 * a line no longer fits, the preview is made anew instead. null: no such list of this class.
 */
export const confirmRosterImport = (taught: TaughtClass, call: Call): Promise<RosterConfirmed> =>
  takeTurns(`class ${taught.id}`, async () => {
    const roster = await getRosterImport(taught, call.importId);
    if (!roster) return null;
    const students = roster.entries.length;
    if (roster.confirmedAt !== null) return { ok: true, students };
    if (taught.archivedAt !== null) return { ok: false, reason: "archived-class" };
    if (students === 0) return { ok: false, reason: "roster-empty" };
    if (await isOutdated(taught, roster)) return { ok: false, reason: "roster-outdated" };
    const database = await getDatabase();
    try {
      await database.write(await statementsOf(taught, roster, call));
    } catch (error) {
      // Another server was faster: the ids are the list's own, so that it cannot be taken twice.
      const again = isConstraintError(error) ? await getRosterImport(taught, call.importId) : null;
      if (!again || again.confirmedAt === null) throw error;
    }
    return { ok: true, students };
  });

async function isOutdated(taught: TaughtClass, roster: RosterImport): Promise<boolean> {
  const rows = roster.entries.map((entry) => ({ ...entry, group: entry.group ?? undefined, externalId: entry.externalId ?? undefined }));
  const { entries, problems } = await checkAgainstClass(taught, rows);
  if (problems.length === 0) return false;
  const database = await getDatabase();
  const all = [...roster.problems, ...problems].sort((a, b) => a.line - b.line);
  await database.write([database.read.update(rosterImports).set({ entries, problems: all }).where(eq(rosterImports.id, roster.id))]);
  return true;
}

async function statementsOf(taught: TaughtClass, { id, entries, newGroups }: RosterImport, { locale, now }: Call): Promise<Statement[]> {
  const database = await getDatabase();
  const { read } = database;
  const made = newGroups.map((name) => ({ id: uuid(), classId: taught.id, name }));
  const own = await read.select().from(groups).where(eq(groups.classId, taught.id));
  const groupIds = new Map([...own, ...made].map((group) => [foldNickname(group.name), group.id]));
  const students = entries.map((entry) => {
    const idOf = (what: string) => uuidOf(`${what} ${entry.line}`, id);
    return { entry, ...newStudent({ ...entry, classId: taught.id, locale, now }, { userId: idOf("user"), membershipId: idOf("membership") }) };
  });
  const groupIdOf = ({ group }: RosterEntry) => (group === null ? undefined : groupIds.get(foldNickname(group)));
  const grouped = students.flatMap(({ entry, membership }) => {
    const groupId = groupIdOf(entry);
    return groupId === undefined ? [] : [{ groupId, membershipId: membership.id }];
  });
  return [
    read.insert(users).values(students.map(({ user }) => user)),
    read.insert(memberships).values(students.map(({ membership }) => membership)),
    ...(made.length > 0 ? [read.insert(groups).values(made)] : []),
    ...(grouped.length > 0 ? [read.insert(groupMembers).values(grouped)] : []),
    read.update(rosterImports).set({ confirmedAt: now }).where(eq(rosterImports.id, id)),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "roster-imported", details: { count: students.length }, now }),
  ];
}
