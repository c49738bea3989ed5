import "server-only";
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { attempts, memberships } from "@/db/schema/tables";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { findPresentStudent, findStudent, type Student } from "./find-student";
import { mergeMemberships } from "./merge-memberships";
import { hashPersonalCode, personalCodeOf } from "./personal-code";

export type MergeRefusal = "same-entry" | "merged-away" | "keep-the-account";
export type Merged = { ok: true; name: string } | { ok: false; reason: MergeRefusal } | null;

/**
 * Makes one of two entries of the same person: all work goes to `intoId`, the other entry is closed and its slip dead.
 * Cannot be undone. null: one of them is no student here.
 */
export async function mergeStudents(taught: TaughtClass, fromId: string, intoId: string, now: number): Promise<Merged> {
  const both = await findBoth(taught, fromId, intoId);
  if (!both) return null;
  const { from, into } = both;
  // The same click twice.
  if (from.mergedInto === into.id) return { ok: true, name: into.name };
  const reason = findRefusal(from, into);
  if (reason) return { ok: false, reason };
  const database = await getDatabase();
  const needsSlip = into.kind === "guest" && into.personalCodeHash === null;
  await database.write([
    ...mergeMemberships(sql`select ${fromId} as from_id, ${intoId} as into_id`, now),
    // Devices of the closed entry are out: from now on one slip is the way in.
    ...(needsSlip ? [database.read.update(memberships).set({ personalCodeHash: hashPersonalCode(personalCodeOf(into)) }).where(eq(memberships.id, intoId))] : []),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "students-merged", details: { from: from.name, into: into.name, membershipId: intoId }, now }),
  ]);
  return { ok: true, name: into.name };
}

export type MergeSide = { id: string; name: string; signIn: "account" | "guest"; finished: number; open: number };
export type MergePreview = { from: MergeSide; into: MergeSide; /** Assignments that both have open: the further one goes on. */ bothOpen: number; refusal: MergeRefusal | null };

/** What a merger would do, before it is done. null: one of them is no student here. */
export async function previewMerge(taught: TaughtClass, fromId: string, intoId: string): Promise<MergePreview | null> {
  const both = await findBoth(taught, fromId, intoId);
  if (!both) return null;
  const { read } = await getDatabase();
  const rows = await read
    .select({ membershipId: attempts.membershipId, assignmentId: attempts.assignmentId, isOpen: sql<number>`${attempts.submittedAt} is null`, attempts: count() })
    .from(attempts)
    .where(and(inArray(attempts.membershipId, [fromId, intoId]), isNull(attempts.setAsideAt)))
    .groupBy(attempts.membershipId, attempts.assignmentId, sql`${attempts.submittedAt} is null`);
  const openOf = (id: string) => rows.filter((row) => row.membershipId === id && row.isOpen === 1);
  const sideOf = ({ id, name, kind }: Student): MergeSide => ({
    id,
    name,
    signIn: kind,
    open: openOf(id).length,
    finished: rows.reduce((sum, row) => sum + (row.membershipId === id && row.isOpen === 0 ? row.attempts : 0), 0),
  });
  const bothOpen = openOf(fromId).filter(({ assignmentId }) => openOf(intoId).some((own) => own.assignmentId === assignmentId)).length;
  return { from: sideOf(both.from), into: sideOf(both.into), bothOpen, refusal: findRefusal(both.from, both.into) };
}

async function findBoth(taught: TaughtClass, fromId: string, intoId: string): Promise<{ from: Student; into: Student } | null> {
  const [from, into] = await Promise.all([findStudent(taught, fromId), findPresentStudent(taught, intoId)]);
  return from && into ? { from, into } : null;
}

/** An account would otherwise sign in and find itself in no class. */
function findRefusal(from: Student, into: Student): MergeRefusal | null {
  if (from.id === into.id) return "same-entry";
  if (from.mergedInto !== null) return "merged-away";
  return from.kind === "account" && into.kind === "guest" ? "keep-the-account" : null;
}
