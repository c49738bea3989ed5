import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import { makeAccount, makeQuiz, makeSession, makeUser } from "@/db/factories";
import { assignmentExceptions, attempts, gradebookCells, groupMembers, groups, itemResults, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { signIn } from "@/server/accounts/sign-in";
import { loadAttempt } from "@/server/attempts/load-attempt";
import { recordEvents } from "@/server/attempts/record-events";
import { startAssignedAttempt } from "@/server/attempts/start-assigned-attempt";
import type { Viewer } from "@/server/sessions/viewer";
import { mergeMemberships } from "./merge-memberships";
import { hashPersonalCode, personalCodeOf } from "./personal-code";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 24, 9);
const quiz = await makeQuiz(database, { slug: "quiz" });

/** Two entries of one person in a class with one assignment. */
async function makePair() {
  const { class: own } = await makeClass(database);
  const [from, into] = [await makeMember(database, own.id), await makeMember(database, own.id)];
  const { id: assignmentId } = await makeAssignment(database, own.id, quiz);
  return { own, from, into, assignmentId };
}

/** An attempt with so many of its first two questions answered rightly. */
async function work({ userId }: MembershipRow, assignmentId: string, answered: 0 | 1 | 2, { handIn = false, at = now } = {}): Promise<string> {
  const started = await startAssignedAttempt({ userId, assignmentId, quizSlug: "quiz", locale: "en", now: at });
  if (!started?.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
  const { attemptId } = started.attempt;
  const answers = ["quiz-1", "quiz-2"].slice(0, answered).map((itemId) => ({ id: uuid(), type: "answer-saved" as const, itemId, response: { answer: true }, at }));
  const submitted = handIn ? [{ id: uuid(), type: "attempt-submitted" as const, at }] : [];
  await recordEvents({ userId, attemptId, events: [...answers, ...submitted], now: at, locale: "en" });
  return attemptId;
}

const merge = (from: MembershipRow, into: MembershipRow) => database.write(mergeMemberships(sql`select ${from.id} as from_id, ${into.id} as into_id`, now));
const attemptsOf = ({ id }: MembershipRow) => database.read.select().from(attempts).where(eq(attempts.membershipId, id)).orderBy(attempts.number);
const cellOf = async ({ id }: MembershipRow, assignmentId: string) =>
  (await database.read.select().from(gradebookCells).where(and(eq(gradebookCells.membershipId, id), eq(gradebookCells.assignmentId, assignmentId))))[0];
const rowOf = async ({ id }: MembershipRow) => (await database.read.select().from(memberships).where(eq(memberships.id, id)))[0];

describe("two entries of one person", () => {
  it("become one: finished attempts add up, numbered on from those that were there, with one cell", async () => {
    const { from, into, assignmentId } = await makePair();
    const own = [await work(into, assignmentId, 1, { handIn: true }), await work(into, assignmentId, 0, { handIn: true })];
    const theirs = [await work(from, assignmentId, 2, { handIn: true }), await work(from, assignmentId, 0, { handIn: true })];
    await merge(from, into);
    expect((await attemptsOf(into)).map(({ id, number, userId }) => [id, number, userId])).toEqual([...own, ...theirs].map((id, index) => [id, index + 1, into.userId]));
    expect(await cellOf(into, assignmentId)).toMatchObject({ attemptsUsed: 4, countedAttemptId: theirs[0], share: 2 / 3, openAttemptId: null });
    expect(await cellOf(from, assignmentId)).toBeUndefined();
    expect(await database.read.select().from(itemResults).where(eq(itemResults.userId, from.userId))).toEqual([]);
    expect(await database.read.select().from(itemResults).where(eq(itemResults.userId, into.userId))).toHaveLength(12);
  });

  it.each([
    { what: "the other's, which is further", own: 1, theirs: 2, goesOn: "theirs" },
    { what: "one's own, which is further", own: 2, theirs: 1, goesOn: "own" },
    { what: "one's own of two equally far", own: 1, theirs: 1, goesOn: "own" },
  ] as const)("go on with one of two open attempts, $what; the other is kept, and not counted", async ({ own, theirs, goesOn }) => {
    const { from, into, assignmentId } = await makePair();
    const ids = { own: await work(into, assignmentId, own), theirs: await work(from, assignmentId, theirs) };
    await merge(from, into);
    const rows = await attemptsOf(into);
    expect(rows.filter(({ setAsideAt }) => setAsideAt === null).map(({ id }) => id)).toEqual([ids[goesOn]]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(2);
    expect(await cellOf(into, assignmentId)).toMatchObject({ attemptsUsed: 1, openAttemptId: ids[goesOn], share: null });
    expect(await loadAttempt(into.userId, ids[goesOn])).toMatchObject({ state: { status: "open" } });
    expect(await work(into, assignmentId, 2, { handIn: true })).toBe(ids[goesOn]);
  });

  it("leave an entry that is removed, says where its work went, and lets nobody in by its slip", async () => {
    const { own, from, into, assignmentId } = await makePair();
    const groupId = uuid();
    await database.write([
      database.read.update(memberships).set({ personalCodeHash: hashPersonalCode(personalCodeOf(from)) }).where(eq(memberships.id, from.id)),
      database.read.insert(groups).values({ id: groupId, classId: own.id, name: "A" }),
      database.read.insert(groupMembers).values({ groupId, membershipId: from.id }),
      database.read.insert(assignmentExceptions).values({ id: uuid(), assignmentId, membershipId: from.id, changes: { attemptsAllowed: 5 }, createdAt: now }),
      database.read.insert(gradebookCells).values({ assignmentId, membershipId: from.id, classId: own.id, excusedAt: now }),
    ]);
    await merge(from, into);
    expect(await rowOf(from)).toMatchObject({ removedAt: now, mergedInto: into.id, personalCodeHash: null });
    expect(await rowOf(into)).toMatchObject({ removedAt: null, mergedInto: null });
    expect(await cellOf(into, assignmentId)).toMatchObject({ excusedAt: now });
    expect(await database.read.select().from(groupMembers).where(eq(groupMembers.groupId, groupId))).toEqual(expect.arrayContaining([{ groupId, membershipId: into.id }]));
    expect(await database.read.select().from(assignmentExceptions).where(eq(assignmentExceptions.assignmentId, assignmentId))).toMatchObject([{ membershipId: into.id }]);
  });

  it("keep work of the other assignments apart, and other people's", async () => {
    const { own, from, into, assignmentId } = await makePair();
    const neighbour = await makeMember(database, own.id);
    const other = await makeAssignment(database, own.id, quiz);
    const [mine, theirs, strange] = [await work(into, assignmentId, 1), await work(from, other.id, 2), await work(neighbour, assignmentId, 1)];
    await merge(from, into);
    expect((await attemptsOf(into)).map(({ id, number, setAsideAt }) => [id, number, setAsideAt]).sort()).toEqual([[mine, 1, null], [theirs, 1, null]].sort());
    expect(await attemptsOf(neighbour)).toMatchObject([{ id: strange, number: 1, setAsideAt: null }]);
  });
});

describe("a guest with class work who signs in to an account", () => {
  async function signInAs(guest: MembershipRow, accountId: string) {
    const { id: sessionId } = await makeSession(database, guest.userId);
    const viewer: Viewer = { userId: guest.userId, sessionId, kind: "guest", displayName: "", locale: "en" };
    await signIn(accountId, viewer, now);
  }

  it("brings entry and work along; the slip is spent, since an account has a password", async () => {
    const { class: own } = await makeClass(database);
    const guest = await makeMember(database, own.id);
    await database.write([database.read.update(memberships).set({ personalCodeHash: hashPersonalCode(personalCodeOf(guest)) }).where(eq(memberships.id, guest.id))]);
    const { id: assignmentId } = await makeAssignment(database, own.id, quiz);
    const attemptId = await work(guest, assignmentId, 2, { handIn: true });
    const open = await work(guest, assignmentId, 1);
    const account = await makeAccount(database, uuid());
    await signInAs(guest, account.id);
    expect(await rowOf(guest)).toMatchObject({ userId: account.id, personalCodeHash: null, removedAt: null });
    expect((await attemptsOf(guest)).map(({ id, userId }) => [id, userId])).toEqual([[attemptId, account.id], [open, account.id]]);
    expect(await cellOf(guest, assignmentId)).toMatchObject({ attemptsUsed: 2, openAttemptId: open, countedAttemptId: attemptId });
    expect(await loadAttempt(account.id, open)).toMatchObject({ state: { status: "open" } });
    expect(await loadAttempt(guest.userId, open)).toBeNull();
  });

  it("joins it with the account's own entry in the same class, both with an attempt open", async () => {
    const { class: own } = await makeClass(database);
    const account = await makeUser(database, { kind: "account", username: uuid() });
    const [guest, member] = [await makeMember(database, own.id), await makeMember(database, own.id, { userId: account.id })];
    const { id: assignmentId } = await makeAssignment(database, own.id, quiz, { attemptsAllowed: 2 });
    const done = await work(member, assignmentId, 1, { handIn: true });
    const [mine, theirs] = [await work(member, assignmentId, 1), await work(guest, assignmentId, 2)];
    await signInAs(guest, account.id);
    expect((await attemptsOf(member)).map(({ id, setAsideAt }) => [id, setAsideAt])).toEqual([[done, null], [mine, now], [theirs, null]]);
    expect(await cellOf(member, assignmentId)).toMatchObject({ attemptsUsed: 2, openAttemptId: theirs, countedAttemptId: done });
    expect(await rowOf(guest)).toMatchObject({ mergedInto: member.id, removedAt: now });
  });
});
