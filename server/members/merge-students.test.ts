import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type AssignmentRow, makeAssignment, makeClass, makeMember, type MembershipRow } from "@/db/class-factories";
import { makeAccount, makeAttempt, makeQuiz, type QuizRow } from "@/db/factories";
import { attempts, auditEntries, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { joinByCode } from "./join-by-code";
import { listSlips } from "./list-slips";
import { mergeStudents, previewMerge } from "./merge-students";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);

let quiz: QuizRow;
let taught: TaughtClass;
let assignment: AssignmentRow;
let from: MembershipRow;
let into: MembershipRow;
beforeAll(async () => {
  await getDatabase();
  quiz = await makeQuiz(database, { slug: "merged" });
});
beforeEach(async () => {
  const { class: made, teacherId: userId } = await makeClass(database);
  taught = (await findTaughtClass({ userId }, made.id)) as TaughtClass;
  assignment = await makeAssignment(database, made.id, quiz);
  [from, into] = [await makeMember(database, made.id, { name: "Sara" }), await makeMember(database, made.id, { name: "Sara H." })];
});

const work = (member: MembershipRow, number: number, values: Partial<typeof attempts.$inferInsert> = {}) =>
  makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number, ...values });
const handedIn = { submittedAt: now, earned: 1, possible: 2, countedShare: 0.5 };
const rowOf = async (id: string) => (await database.read.select().from(memberships).where(eq(memberships.id, id)))[0];
const workOf = (id: string) => database.read.select().from(attempts).where(eq(attempts.membershipId, id));

describe("before two entries are merged", () => {
  it("it is said what each has, and where only one attempt can go on", async () => {
    await work(from, 1, handedIn);
    await work(from, 2, { answeredCount: 2 });
    await work(into, 1);
    const preview = await previewMerge(taught, from.id, into.id);
    expect(preview).toEqual({
      from: { id: from.id, name: "Sara", signIn: "guest", finished: 1, open: 1 },
      into: { id: into.id, name: "Sara H.", signIn: "guest", finished: 0, open: 1 },
      bothOpen: 1,
      refusal: null,
    });
    expect(await workOf(from.id)).toHaveLength(2);
  });
});

describe("merging two entries", () => {
  it("brings all work together under the one that stays, which gets a slip", async () => {
    const ids = [await work(from, 1, handedIn), await work(from, 2, { answeredCount: 2 }), await work(into, 1)];
    expect(await mergeStudents(taught, from.id, into.id, now)).toEqual({ ok: true, name: "Sara H." });
    const all = await workOf(into.id);
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(all.filter(({ submittedAt, setAsideAt }) => submittedAt === null && setAsideAt === null).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await rowOf(from.id)).toMatchObject({ removedAt: now, mergedInto: into.id, personalCodeHash: null });
    const { slips } = await listSlips(taught);
    expect(slips.map(({ name }) => name)).toEqual(["Sara H."]);
    const signedIn = await joinByCode({ code: slips[0]?.personalCode ?? "", nickname: "", viewer: null, address: uuid(), locale: "en", now });
    expect(signedIn).toMatchObject({ ok: true, name: "Sara H." });
  });

  it("happens once, however often it is clicked", async () => {
    await work(from, 1, handedIn);
    expect(await mergeStudents(taught, from.id, into.id, now)).toMatchObject({ ok: true });
    expect(await mergeStudents(taught, from.id, into.id, now + 1)).toMatchObject({ ok: true });
    expect((await workOf(into.id)).map(({ number }) => number)).toEqual([1]);
    const told = await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, taught.id), eq(auditEntries.action, "students-merged")));
    expect(told).toHaveLength(1);
  });

  it("never closes an account's entry for a guest's, and does it the other way round", async () => {
    const { id: userId } = await makeAccount(database, uuid());
    const account = await makeMember(database, taught.id, { userId, name: "Account" });
    expect(await mergeStudents(taught, account.id, into.id, now)).toEqual({ ok: false, reason: "keep-the-account" });
    expect(await mergeStudents(taught, into.id, account.id, now)).toMatchObject({ ok: true });
    expect((await rowOf(account.id))?.personalCodeHash).toBeNull();
  });

  it("is refused with itself, and for an entry that went elsewhere already", async () => {
    const third = await makeMember(database, taught.id, { name: "Third" });
    expect(await mergeStudents(taught, from.id, from.id, now)).toEqual({ ok: false, reason: "same-entry" });
    await mergeStudents(taught, from.id, into.id, now);
    expect(await mergeStudents(taught, from.id, third.id, now)).toEqual({ ok: false, reason: "merged-away" });
  });

  it("takes a removed entry's work, but gives none to a removed entry, another class's student or a teacher", async () => {
    const { class: elsewhere } = await makeClass(database);
    const stranger = await makeMember(database, elsewhere.id);
    const removed = await makeMember(database, taught.id, { removedAt: now, name: "Removed" });
    const teacher = await makeMember(database, taught.id, { role: "teacher" });
    for (const other of [stranger, removed, teacher]) expect(await mergeStudents(taught, from.id, other.id, now)).toBeNull();
    expect(await mergeStudents(taught, stranger.id, into.id, now)).toBeNull();
    expect(await previewMerge(taught, stranger.id, into.id)).toBeNull();
    expect(await mergeStudents(taught, removed.id, into.id, now)).toMatchObject({ ok: true });
  });
});
