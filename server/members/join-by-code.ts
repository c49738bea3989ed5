import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Statement } from "@/db/client";
import { classes, memberships, users } from "@/db/schema/tables";
import { readCode } from "@/domain/classes/code";
import { findNicknameProblem, foldNickname, tidyNickname } from "@/domain/classes/nickname";
import { mostMembers } from "@/domain/classes/roster";
import type { Locale } from "@/domain/locale";
import { takeTurns } from "@/server/attempts/take-turns";
import { auditStatement } from "@/server/classes/audit";
import type { ClassRow } from "@/server/classes/find-class";
import { codeGuesses, refundGuess, spendGuess } from "@/server/guesses";
import { getDatabase } from "@/server/database";
import { prepareGuestSession } from "@/server/sessions/open-session";
import type { Viewer } from "@/server/sessions/viewer";
import { hashPersonalCode } from "./personal-code";
import { signInByPersonalCode } from "./sign-in-by-personal-code";

export type JoinRefusal =
  | "no-such-code"
  | "code-paused"
  | "code-expired"
  | "class-archived"
  | "nickname-needed"
  | "nickname-unusable"
  | "nickname-taken"
  | "removed-from-class"
  | "class-full"
  | "teacher-of-class";

export type Joined =
  | { ok: true; classId: string; name: string; cookies: string[] }
  | { ok: false; reason: JoinRefusal }
  | { ok: false; reason: "too-many-requests"; retryAfter: number };

/** `classId`: only a code of this class counts. */
type Call = { code: string; classId?: string; nickname: string; viewer: Viewer | null; address: string; locale: Locale; now: number };

/** Joins a class by its code, or signs in the student whose slip bears a personal code. Joining again changes nothing. */
export async function joinByCode(call: Call): Promise<Joined> {
  const { address, now } = call;
  const retryAfter = await spendGuess(codeGuesses(address), now);
  if (retryAfter !== null) return { ok: false, reason: "too-many-requests", retryAfter };
  const read = readCode(call.code);
  const slip = read?.kind === "personal" ? await findByPersonalCode(read.code) : null;
  const found = slip?.class ?? (read?.kind === "class" ? await findClass(read.code) : null);
  if (!found || (call.classId !== undefined && call.classId !== found.id)) return { ok: false, reason: "no-such-code" };

  const database = await getDatabase();
  // It was no guess: the budget is for those who try codes.
  await database.write(refundGuess(codeGuesses(address)));
  if (found.archivedAt !== null) return { ok: false, reason: "class-archived" };
  if (slip) return signInByPersonalCode({ membership: slip.membership, viewer: call.viewer, now });
  // One at a time for each class, so that two who choose the same name at once are not both let in.
  return takeTurns(`class ${found.id}`, () => joinClass(found, call));
}

async function joinClass(found: ClassRow, { nickname, viewer, locale, now }: Call): Promise<Joined> {
  const database = await getDatabase();
  const members = await database.read.select().from(memberships).where(eq(memberships.classId, found.id));
  const mine = viewer && members.find(({ userId }) => userId === viewer.userId);
  if (mine?.role === "teacher" && mine.removedAt === null) return { ok: false, reason: "teacher-of-class" };
  if (mine && mine.removedAt === null) return { ok: true, classId: found.id, name: mine.name, cookies: [] };
  // Only the teacher takes somebody back: a removal that a code undoes would be none.
  if (mine) return { ok: false, reason: "removed-from-class" };
  if (found.codePausedAt !== null) return { ok: false, reason: "code-paused" };
  if (found.codeExpiresAt !== null && found.codeExpiresAt <= now) return { ok: false, reason: "code-expired" };

  const name = tidyNickname(nickname) || (viewer?.kind === "account" ? tidyNickname(viewer.displayName) : "");
  const problem = findNicknameProblem(name);
  if (problem) return { ok: false, reason: problem === "empty-name" ? "nickname-needed" : "nickname-unusable" };
  const present = members.filter(({ removedAt }) => removedAt === null);
  if (present.length >= mostMembers) return { ok: false, reason: "class-full" };
  if (present.some((member) => foldNickname(member.name) === foldNickname(name))) return { ok: false, reason: "nickname-taken" };

  const newcomer = viewer ? null : newGuest(locale, now);
  const userId = viewer?.userId ?? newcomer?.userId ?? "";
  const session = newcomer && prepareGuestSession(database, userId, now);
  const guest: Statement[] = newcomer ? [database.read.insert(users).values(newcomer.row)] : [];
  await database.write([
    ...guest,
    ...(session ? [session.statement] : []),
    database.read.insert(memberships).values({ id: uuid(), classId: found.id, userId, role: "student", name, joinedAt: now }),
    auditStatement(database, { classId: found.id, by: userId, action: "student-joined", details: { name }, now }),
  ]);
  return { ok: true, classId: found.id, name, cookies: session ? [session.cookie] : [] };
}

function newGuest(locale: Locale, now: number) {
  const userId = uuid();
  return { userId, row: { id: userId, kind: "guest" as const, displayName: "", locale, createdAt: now } };
}

async function findClass(code: string): Promise<ClassRow | null> {
  const { read } = await getDatabase();
  const [found] = await read.select().from(classes).where(eq(classes.code, code));
  return found ?? null;
}

async function findByPersonalCode(code: string) {
  const { read } = await getDatabase();
  const [found] = await read
    .select({ membership: memberships, class: classes })
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(and(eq(memberships.personalCodeHash, hashPersonalCode(code)), isNull(memberships.removedAt)));
  return found ?? null;
}
