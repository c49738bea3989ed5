import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { invitations } from "@/db/schema/tables";
import { getDatabase } from "@/server/database";
import { signId } from "@/server/signed-token";
import { auditStatement } from "./audit";
import type { TaughtClass } from "./find-class";

export const invitationPurpose = "invitation";
export const invitationDays = 7;

export type Invitation = { id: string; token: string; expiresAt: number };

const asInvitation = ({ id, expiresAt }: { id: string; expiresAt: number }): Invitation => ({ id, expiresAt, token: signId(invitationPurpose, id) });

/** A link that makes one person a teacher of the class. It works once, for seven days. */
export async function inviteTeacher(taught: TaughtClass, now: number): Promise<Invitation> {
  const database = await getDatabase();
  const invitation = { id: uuid(), classId: taught.id, createdBy: taught.by, createdAt: now, expiresAt: now + invitationDays * 24 * 3600 * 1000 };
  await database.write([
    database.read.insert(invitations).values(invitation),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "teacher-invited", details: { expiresAt: invitation.expiresAt }, now }),
  ]);
  return asInvitation(invitation);
}

/** The links that still work, oldest first; each can be copied again. */
export async function listInvitations(taught: TaughtClass, now: number): Promise<Invitation[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select()
    .from(invitations)
    .where(and(eq(invitations.classId, taught.id), isNull(invitations.usedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.id));
  return rows.map(asInvitation);
}

/** The link is dead at once. null: no such invitation to this class. */
export async function revokeInvitation(taught: TaughtClass, invitationId: string, now: number): Promise<{ ok: true } | null> {
  const database = await getDatabase();
  const [found] = await database.read.select().from(invitations).where(and(eq(invitations.id, invitationId), eq(invitations.classId, taught.id)));
  if (!found) return null;
  if (found.usedAt !== null || found.revokedAt !== null) return { ok: true };
  await database.write([
    database.read.update(invitations).set({ revokedAt: now }).where(and(eq(invitations.id, invitationId), isNull(invitations.usedAt))),
    auditStatement(database, { classId: taught.id, by: taught.by, action: "invitation-revoked", now }),
  ]);
  return { ok: true };
}
