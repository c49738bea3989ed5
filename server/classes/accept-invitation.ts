import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { classes, invitations, memberships, users } from "@/db/schema/tables";
import { rawStatement } from "@/db/client";
import { takeTurns } from "@/server/attempts/take-turns";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { readSignedId } from "@/server/signed-token";
import { auditStatement } from "./audit";
import { invitationPurpose } from "./invite-teacher";

export type InvitationRefusal = "teaching-needs-account" | "student-of-class" | "invitation-used" | "invitation-revoked" | "invitation-expired";

export type InvitationView = {
  classId: string;
  className: string;
  /** Who invites, as the site knows them. */
  from: string;
  expiresAt: number;
  timeZone: string;
  /** Why this viewer cannot accept it now; null when they can. */
  refusal: InvitationRefusal | null;
  /** They teach the class already. */
  isTeacher: boolean;
};

/** What an invitation's link shows to whoever opens it. null: nobody ever made this link. */
export async function readInvitation(viewer: Viewer | null, token: string, now: number): Promise<InvitationView | null> {
  const found = await findInvitation(viewer, token);
  if (!found) return null;
  const { invitation, className, timeZone, from } = found;
  const isTeacher = found.own?.role === "teacher" && found.own.removedAt === null;
  return { classId: invitation.classId, className, timeZone, from, expiresAt: invitation.expiresAt, isTeacher, refusal: isTeacher ? null : findRefusal(viewer, found, now) };
}

export type InvitationAccepted = { ok: true; classId: string } | { ok: false; reason: InvitationRefusal } | null;

/** Whoever has the link and an account becomes a teacher of the class, once. null: nobody ever made this link. */
export const acceptInvitation = (viewer: Viewer, token: string, now: number): Promise<InvitationAccepted> =>
  takeTurns(`invitation ${token}`, async () => {
    const found = await findInvitation(viewer, token);
    if (!found) return null;
    const { id, classId } = found.invitation;
    if (found.own?.role === "teacher" && found.own.removedAt === null) return { ok: true, classId };
    const reason = findRefusal(viewer, found, now);
    if (reason) return { ok: false, reason };
    const database = await getDatabase();
    const { userId, displayName: name } = viewer;
    const [taken] = await database.write([
      rawStatement(sql`update invitations set used_by = ${userId}, used_at = ${now} where id = ${id} and used_at is null and revoked_at is null`),
      // Only for whom the line above took it: another server may have been faster.
      rawStatement(sql`insert into memberships (id, class_id, user_id, role, name, joined_at)
        select ${uuid()}, class_id, used_by, 'teacher', ${name}, ${now} from invitations where id = ${id} and used_by = ${userId}
        on conflict (class_id, user_id) do update set removed_at = null where role = 'teacher'`),
      auditStatement(database, { classId, by: userId, action: "teacher-joined", details: { name }, now }),
    ]);
    return taken?.rowsAffected === 1 ? { ok: true, classId } : { ok: false, reason: "invitation-used" };
  });

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

async function findInvitation(viewer: Viewer | null, token: string) {
  const id = readSignedId(invitationPurpose, token);
  if (id === null) return null;
  const { read } = await getDatabase();
  const [row] = await read
    .select({ invitation: invitations, className: classes.name, timeZone: classes.timeZone, from: users.displayName, own: memberships })
    .from(invitations)
    .innerJoin(classes, eq(classes.id, invitations.classId))
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .leftJoin(memberships, and(eq(memberships.classId, invitations.classId), eq(memberships.userId, viewer?.userId ?? "")))
    .where(eq(invitations.id, id));
  return row ?? null;
}

function findRefusal(viewer: Viewer | null, { invitation, own }: Found, now: number): InvitationRefusal | null {
  if (invitation.usedAt !== null) return "invitation-used";
  if (invitation.revokedAt !== null) return "invitation-revoked";
  if (invitation.expiresAt <= now) return "invitation-expired";
  if (viewer?.kind !== "account") return "teaching-needs-account";
  // Their work hangs on that entry, and who is marked does not mark.
  return own?.role === "student" ? "student-of-class" : null;
}
