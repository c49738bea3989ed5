import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz } from "@/db/factories";
import { assignmentExceptions, assignments, assignmentTargets, attempts } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { listMembers } from "@/server/members/list-members";
import { changeGroup } from "./change-group";
import { deleteGroup } from "./delete-group";
import { findTaughtClass, type TaughtClass } from "./find-class";
import { makeGroup } from "./make-group";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
const quiz = await makeQuiz(database, { slug: "grouped" });

async function newClass() {
  const { class: made, teacherId: userId } = await makeClass(database);
  const taught = (await findTaughtClass({ userId }, made.id)) as TaughtClass;
  const group = await makeGroup(taught, "Red", now);
  return { taught, groupId: group.ok ? group.groupId : "", member: await makeMember(database, made.id, { name: "Sara" }) };
}
const groupsOf = async (taught: TaughtClass) => (await listMembers(taught)).groups.map(({ name, memberIds }) => [name, memberIds]);

describe("a group", () => {
  it("is made empty, filled, renamed and emptied again", async () => {
    const { taught, groupId, member } = await newClass();
    expect(await changeGroup(taught, groupId, { name: "Blue", memberIds: [member.id, member.id] }, now)).toEqual({ ok: true });
    expect(await groupsOf(taught)).toEqual([["Blue", [member.id]]]);
    expect(await changeGroup(taught, groupId, { name: "Green" }, now)).toEqual({ ok: true });
    expect(await groupsOf(taught)).toEqual([["Green", [member.id]]]);
    expect(await changeGroup(taught, groupId, { memberIds: [] }, now)).toEqual({ ok: true });
    expect(await groupsOf(taught)).toEqual([["Green", []]]);
  });

  it("has a name of its own, in any spelling", async () => {
    const { taught, groupId } = await newClass();
    expect(await makeGroup(taught, " RED", now)).toEqual({ ok: false, reason: "group-name-taken" });
    const blue = await makeGroup(taught, "Blue", now);
    expect(await changeGroup(taught, blue.ok ? blue.groupId : "", { name: "red" }, now)).toEqual({ ok: false, reason: "group-name-taken" });
    expect(await changeGroup(taught, groupId, { name: "RED" }, now)).toEqual({ ok: true });
  });

  it("takes students of its class alone, and is changed by its teachers alone", async () => {
    const [{ taught, groupId }, elsewhere] = [await newClass(), await newClass()];
    const removed = await makeMember(database, taught.id, { removedAt: now });
    for (const stranger of [elsewhere.member.id, removed.id, uuid()]) {
      expect(await changeGroup(taught, groupId, { memberIds: [stranger] }, now)).toEqual({ ok: false, reason: "not-in-class" });
    }
    expect(await changeGroup(elsewhere.taught, groupId, { name: "Mine" }, now)).toBeNull();
    expect(await deleteGroup(elsewhere.taught, groupId, now)).toBeNull();
    expect(await groupsOf(taught)).toEqual([["Red", []]]);
  });

  it("gives its dates to who comes in, also for work under way, and takes them from who goes", async () => {
    const { taught, groupId, member } = await newClass();
    const assignment = await makeAssignment(database, taught.id, quiz, { closesAt: now + 1000 });
    await database.write([
      database.read.insert(assignmentExceptions).values({ id: uuid(), assignmentId: assignment.id, groupId, changes: { closesAt: now + 5000 }, createdAt: now }),
    ]);
    const id = await makeAttempt(database, member.userId, quiz, { assignmentId: assignment.id, membershipId: member.id, number: 1, deadlineAt: now + 1000 });
    const deadline = async () => (await database.read.select().from(attempts).where(eq(attempts.id, id)))[0]?.deadlineAt;
    await changeGroup(taught, groupId, { memberIds: [member.id] }, now);
    expect(await deadline()).toBe(now + 5000);
    await changeGroup(taught, groupId, { memberIds: [] }, now);
    expect(await deadline()).toBe(now + 1000);
  });

  it("is deleted without its students, but not while work is set for it", async () => {
    const { taught, groupId, member } = await newClass();
    await changeGroup(taught, groupId, { memberIds: [member.id] }, now);
    const assignment = await makeAssignment(database, taught.id, quiz, { audience: "chosen" });
    await database.write([database.read.insert(assignmentTargets).values({ id: uuid(), assignmentId: assignment.id, groupId })]);
    expect(await deleteGroup(taught, groupId, now)).toEqual({ ok: false, reason: "group-in-use" });
    await database.write([database.read.update(assignments).set({ withdrawnAt: now }).where(eq(assignments.id, assignment.id))]);
    expect(await deleteGroup(taught, groupId, now)).toEqual({ ok: true });
    expect(await deleteGroup(taught, groupId, now)).toBeNull();
    expect((await listMembers(taught)).students).toMatchObject([{ id: member.id, groupIds: [] }]);
  });
});
