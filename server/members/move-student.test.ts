import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeAttempt, makeQuiz, type QuizRow } from "@/db/factories";
import { attempts, groupMembers, groups, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findJoinedClass, findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { Viewer } from "@/server/sessions/viewer";
import { addStudent } from "./add-student";
import { joinByCode } from "./join-by-code";
import { listMembers } from "./list-members";
import { moveStudent } from "./move-student";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
const viewerOf = (userId: string, kind: Viewer["kind"] = "account"): Viewer => ({ userId, sessionId: uuid(), kind, displayName: "", locale: "en" });

let quiz: QuizRow;
beforeAll(async () => {
  await getDatabase();
  quiz = await makeQuiz(database, { slug: "moved" });
});

/** Two classes of one teacher, and a student with a slip in the first. */
async function makePair() {
  const first = await makeClass(database);
  const second = await makeClass(database, { teacherId: first.teacherId });
  const [from, to] = (await Promise.all([first, second].map((made) => findTaughtClass(viewerOf(first.teacherId), made.class.id)))) as [TaughtClass, TaughtClass];
  const added = await addStudent(from, { nickname: "Sara", locale: "en", now });
  if (!added.ok) throw new Error(added.reason);
  const [row] = await database.read.select().from(memberships).where(eq(memberships.id, added.membershipId));
  return { from, to, ...added, userId: row?.userId ?? "" };
}

const signIn = (code: string) => joinByCode({ code, nickname: "", viewer: null, address: uuid(), locale: "en", now });

describe("moving a student", () => {
  it("takes person, name and slip along, and leaves the work where it was done", async () => {
    const { from, to, membershipId, personalCode, userId } = await makePair();
    const assignment = await makeAssignment(database, from.id, quiz);
    const attemptId = await makeAttempt(database, userId, quiz, { assignmentId: assignment.id, membershipId, number: 1 });
    const groupId = uuid();
    await database.write([
      database.read.insert(groups).values({ id: groupId, classId: from.id, name: "Red" }),
      database.read.insert(groupMembers).values({ groupId, membershipId }),
    ]);
    expect(await moveStudent(from, membershipId, to, now)).toEqual({ ok: true, name: "Sara", membershipId, keepsSlip: true });

    expect(await signIn(personalCode)).toMatchObject({ ok: true, classId: to.id, name: "Sara" });
    expect(await findJoinedClass(viewerOf(userId, "guest"), from.id)).toBeNull();
    expect((await listMembers(to)).students).toMatchObject([{ id: membershipId, name: "Sara", signIn: "slip", groupIds: [] }]);
    const { students, removed } = await listMembers(from);
    expect([students, removed]).toMatchObject([[], [{ name: "Sara", removedAt: now, mergedInto: null, groupIds: [groupId] }]]);
    const [attempt] = await database.read.select().from(attempts).where(eq(attempts.id, attemptId));
    expect(attempt).toMatchObject({ membershipId: removed[0]?.id, userId, setAsideAt: null });
  });

  it("comes back to the earlier entry with its work, on a new slip", async () => {
    const { from, to, membershipId, personalCode } = await makePair();
    await moveStudent(from, membershipId, to, now);
    const [kept] = (await listMembers(from)).removed;
    expect(await moveStudent(to, membershipId, from, now)).toEqual({ ok: true, name: "Sara", membershipId: kept?.id, keepsSlip: false });
    expect((await listMembers(from)).students).toMatchObject([{ id: kept?.id, signIn: "slip" }]);
    expect((await listMembers(to)).removed).toMatchObject([{ id: membershipId }]);
    expect(await signIn(personalCode)).toEqual({ ok: false, reason: "no-such-code" });
  });

  it("moves once by two clicks", async () => {
    const { from, to, membershipId } = await makePair();
    const both = await Promise.all([moveStudent(from, membershipId, to, now), moveStudent(from, membershipId, to, now)]);
    expect(both.filter((moved) => moved?.ok)).toHaveLength(1);
    expect((await listMembers(to)).students).toHaveLength(1);
    expect((await listMembers(from)).removed).toHaveLength(1);
  });

  it("is refused where the name is taken, the class is over, or the person is there", async () => {
    const { from, to, membershipId, userId } = await makePair();
    const namesake = await makeMember(database, to.id, { name: "sara" });
    expect(await moveStudent(from, membershipId, to, now)).toEqual({ ok: false, reason: "name-taken" });
    await database.write([database.read.update(memberships).set({ name: "Other", userId }).where(eq(memberships.id, namesake.id))]);
    expect(await moveStudent(from, membershipId, to, now)).toEqual({ ok: false, reason: "already-in-class" });
    expect(await moveStudent(from, membershipId, { ...to, archivedAt: now }, now)).toEqual({ ok: false, reason: "archived-class" });
  });

  it("needs no slip for an account, and reaches no student of another class", async () => {
    const { from, to, membershipId } = await makePair();
    const { id: userId } = await makeAccount(database, uuid());
    const account = await makeMember(database, from.id, { userId, name: "Account" });
    expect(await moveStudent(from, account.id, to, now)).toMatchObject({ ok: true });
    const [moved] = await database.read.select().from(memberships).where(and(eq(memberships.classId, to.id), eq(memberships.userId, userId)));
    expect(moved).toMatchObject({ removedAt: null, personalCodeHash: null });
    expect(await moveStudent(to, membershipId, from, now)).toBeNull();
  });
});
