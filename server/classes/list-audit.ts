import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { assignments, auditEntries, memberships, users } from "@/db/schema/tables";
import { type AuditEntry, type AuditGroup, auditGroups, type LoggedAction } from "@/domain/classes/audit-log";
import type { Locale } from "@/domain/locale";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { getDatabase } from "@/server/database";
import type { TaughtClass } from "./find-class";

const pageSize = 50;

/** `next`: the id to go on before; null on the last page. */
export type AuditPage = { entries: AuditEntry[]; next: string | null };

/** The class's log, newest first, fifty at a time. `before`: an entry's id; `group` null: everything. */
export async function listAudit(
  taught: TaughtClass,
  { group, before, locale }: { group: AuditGroup | null; before: string | null; locale: Locale },
): Promise<AuditPage> {
  const { read } = await getDatabase();
  const rows = await read
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      details: auditEntries.details,
      nameInClass: memberships.name,
      displayName: users.displayName,
      username: users.username,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(memberships, and(eq(memberships.userId, auditEntries.userId), eq(memberships.classId, auditEntries.classId)))
    .where(
      and(
        eq(auditEntries.classId, taught.id),
        before === null ? undefined : lt(auditEntries.id, before),
        group === null ? undefined : inArray(auditEntries.action, [...auditGroups[group]]),
      ),
    )
    // One more than is shown, to know whether there is another page.
    .orderBy(desc(auditEntries.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const titles = await titlesOf(taught.id, shown.flatMap(({ details }) => details.assignmentId ?? []).map(String), locale);
  const entries = shown.map(({ id, at, action, details, nameInClass, displayName, username }) => ({
    id,
    at,
    // `auditStatement` alone writes this column.
    action: action as LoggedAction,
    who: nameInClass || displayName || username,
    details: { ...details, ...titles.get(String(details.assignmentId)) },
  }));
  return { entries, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** The assignments' titles as they are now, in the reader's language: many an entry holds only the id. */
async function titlesOf(classId: string, ids: string[], locale: Locale): Promise<Map<string, { title: string }>> {
  const { read } = await getDatabase();
  const rows = await read.select().from(assignments).where(and(eq(assignments.classId, classId), inArray(assignments.id, [...new Set(ids)])));
  return new Map(await Promise.all(rows.map(async (row) => [row.id, { title: await assignmentTitle(row, locale) }] as const)));
}
