import { desc, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz, type QuizRow } from "@/db/factories";
import { assignments, assignmentTargets, attempts, auditEntries, groups, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import type { Viewer } from "@/server/sessions/viewer";
import { assignmentFromForm, changeFromForm } from "./assignment-from-form";
import { assignmentChange, assignmentInput } from "./assignment-input";
import { assignmentToForm, emptyAssignmentForm } from "./assignment-to-form";
import { createAssignment } from "./create-assignment";
import { getAssignment } from "./get-assignment";
import { listAssignments } from "./list-assignments";
import { restoreAssignment } from "./restore-assignment";
import { updateAssignment } from "./update-assignment";
import { withdrawAssignment } from "./withdraw-assignment";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22, 9);
const hour = 3_600_000;

let quiz: QuizRow;
beforeAll(async () => {
  quiz = await makeQuiz(database, { slug: "work" });
});

const viewerOf = (userId: string): Viewer => ({ userId, sessionId: "s", kind: "account", displayName: "", locale: "en" });

async function makeTaught(values: Parameters<typeof makeClass>[1] = {}): Promise<TaughtClass> {
  const made = await makeClass(database, values);
  const taught = await findTaughtClass(viewerOf(made.teacherId), made.class.id);
  if (!taught) throw new Error("the class is not taught");
  return taught;
}

const rowOf = async (id: string) => (await database.read.select().from(assignments).where(eq(assignments.id, id)))[0];
const lastEntry = async (classId: string) =>
  (await database.read.select().from(auditEntries).where(eq(auditEntries.classId, classId)).orderBy(desc(auditEntries.id)).limit(1))[0];
const start = async (assignmentId: string, classId: string) => {
  const member = await makeMember(database, classId);
  return makeAttempt(database, member.userId, quiz, { assignmentId, membershipId: member.id, number: 1, openedAt: now - hour, deadlineAt: now + hour });
};

describe("the assignment's form", () => {
  it("needs no more than what to do", async () => {
    const taught = await makeTaught();
    const input = assignmentInput.parse(assignmentFromForm(emptyAssignmentForm({ quizSlug: "work" })));
    const made = await createAssignment(taught, input, now);
    expect(made.ok && (await rowOf(made.assignmentId))).toMatchObject({ quizSlug: "work", quizVersionId: quiz.id, audience: "class", attemptsAllowed: 1, dueAt: null });
  });

  it("filled in with an assignment and sent again changes nothing", async () => {
    const taught = await makeTaught({ timeZone: "Asia/Damascus" });
    const member = await makeMember(database, taught.id);
    const groupId = uuid();
    await database.write([database.read.insert(groups).values({ id: groupId, classId: taught.id, name: "Blue" })]);
    const made = await createAssignment(
      taught,
      assignmentInput.parse({
        title: "Week 1", instructions: "Read first.", quizSlug: "work", memberIds: [member.id], groupIds: [groupId], opensAt: now, dueAt: now + hour, closesAt: now + 2 * hour,
        attemptsAllowed: 3, timeLimitMinutes: 7.5, behaviour: "immediate", counting: "average", latePolicy: { kind: "mark-down", percentPerDay: 5, mostPercent: 40 },
        reviewRules: { attempt: ["during", "after-close"], verdict: ["after-close"], marks: [], feedback: [], answer: ["after-close"] },
        shuffleQuestions: true, shuffleOptions: true, weight: 2.5,
      }),
      now,
    );
    const details = made.ok ? await getAssignment(taught, made.assignmentId) : null;
    if (!details) throw new Error("not made");
    const again = assignmentChange.parse(changeFromForm(assignmentToForm(details, taught.timeZone)));
    expect(await updateAssignment(taught, details.assignment.id, again, now + 1)).toEqual({ ok: true, changed: [] });
    expect(await rowOf(details.assignment.id)).toEqual(details.assignment);
  });

  it("names everything that contradicts itself, at once", async () => {
    const taught = await makeTaught();
    const fields = emptyAssignmentForm();
    for (const [name, value] of Object.entries({ audience: "chosen", opensAt: "2026-11-27T09:00", dueAt: "2026-11-26T09:00", closesAt: "2026-02-30T09:00", attemptsAllowed: "0", review: "all-after-close", quizSlug: "none" })) fields.set(name, value);
    const made = await createAssignment(taught, assignmentInput.parse(assignmentFromForm(fields)), now);
    expect(made.ok || made.reason !== "invalid-input" ? [] : made.fields.map(({ problem }) => problem).sort()).toEqual(
      ["no-such-time", "due-before-opening", "attempts-out-of-range", "never-shown-without-closing", "no-such-quiz", "nobody-chosen"].sort(),
    );
  });

  it("says of what is no number that it is none", () => {
    const fields = emptyAssignmentForm({ quizSlug: "work" });
    fields.set("timeLimitMinutes", "an hour");
    const parsed = assignmentInput.safeParse(assignmentFromForm(fields));
    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["timeLimitMinutes", "not-a-number"]]);
  });

  it("is refused in an archived class", async () => {
    const taught = await makeTaught({ archivedAt: now });
    expect(await createAssignment(taught, assignmentInput.parse({ quizSlug: "work" }), now)).toEqual({ ok: false, reason: "archived-class" });
  });

  it("takes no quiz, student or group of another class", async () => {
    const [taught, other] = [await makeTaught(), await makeTaught()];
    const stranger = await makeMember(database, other.id);
    const made = await createAssignment(taught, assignmentInput.parse({ quizSlug: "work", memberIds: [stranger.id], groupIds: ["none"] }), now);
    expect(made.ok || made.reason !== "invalid-input" ? [] : made.fields).toEqual([
      { path: "memberIds", problem: "not-in-class" },
      { path: "groupIds", problem: "not-in-class" },
    ]);
  });
});

describe("changing an assignment", () => {
  it("moves a date with work under way, tells the log from and to, and moves the work's end", async () => {
    const taught = await makeTaught();
    const { id } = await makeAssignment(database, taught.id, quiz, { closesAt: now + hour });
    const attemptId = await start(id, taught.id);
    expect(await updateAssignment(taught, id, { closesAt: now + 5 * hour }, now)).toEqual({ ok: true, changed: ["closesAt"] });
    expect(await rowOf(id)).toMatchObject({ closesAt: now + 5 * hour, quizVersionId: quiz.id, updatedAt: now });
    expect(await database.read.select().from(attempts).where(eq(attempts.id, attemptId))).toMatchObject([{ deadlineAt: now + 5 * hour }]);
    expect(await lastEntry(taught.id)).toMatchObject({
      action: "assignment-changed",
      userId: taught.by,
      details: { assignmentId: id, changed: "closesAt", "closesAt.from": now + hour, "closesAt.to": now + 5 * hour },
    });
  });

  it.each([
    ["the behaviour", { behaviour: "immediate" as const }],
    ["the shuffling", { shuffleOptions: true }],
    ["the quiz", { quizSlug: "another" }],
  ])("refuses to change %s once somebody has begun, and takes it before", async (_what, change) => {
    const taught = await makeTaught();
    await makeQuiz(database, { slug: "another" });
    const { id } = await makeAssignment(database, taught.id, quiz);
    const { id: begun } = await makeAssignment(database, taught.id, quiz);
    await start(begun, taught.id);
    expect(await updateAssignment(taught, id, change, now)).toMatchObject({ ok: true });
    expect(await updateAssignment(taught, begun, change, now)).toEqual({ ok: false, reason: "already-started" });
    expect(await rowOf(begun)).toMatchObject({ behaviour: "deferred", shuffleOptions: false, quizSlug: "work" });
  });

  it("keeps its version of a quiz that has changed, until the new one is asked for", async () => {
    const taught = await makeTaught();
    const old = await makeQuiz(database, { slug: "versions" });
    const { id } = await makeAssignment(database, taught.id, old);
    const fresh = await makeQuiz(database, { slug: "versions" });
    expect(await getAssignment(taught, id)).toMatchObject({ hasNewVersion: true });
    await updateAssignment(taught, id, { title: "Another title" }, now);
    expect(await rowOf(id)).toMatchObject({ quizVersionId: old.id });
    expect(await updateAssignment(taught, id, { useNewVersion: true }, now)).toMatchObject({ changed: ["quizVersionId"] });
    expect(await rowOf(id)).toMatchObject({ quizVersionId: fresh.id, title: "Another title" });
    expect(await getAssignment(taught, id)).toMatchObject({ hasNewVersion: false });
  });

  it("to another quiz gives that quiz's questions", async () => {
    const taught = await makeTaught();
    const next = await makeQuiz(database, { slug: "next" });
    const { id } = await makeAssignment(database, taught.id, quiz);
    await updateAssignment(taught, id, { quizSlug: "next" }, now);
    expect(await rowOf(id)).toMatchObject({ quizSlug: "next", quizVersionId: next.id });
  });

  it("says what contradicts a date that stays", async () => {
    const taught = await makeTaught();
    const { id } = await makeAssignment(database, taught.id, quiz, { opensAt: now });
    expect(await updateAssignment(taught, id, { dueAt: { local: "2026-11-22T08:00" } }, now)).toEqual({
      ok: false,
      reason: "invalid-input",
      fields: [{ path: "schedule", problem: "due-before-opening" }],
    });
  });

  it("leaves whom it is for as it is, unless that is named; a student who was taken out keeps their place", async () => {
    const taught = await makeTaught();
    const [here, gone, next] = [await makeMember(database, taught.id), await makeMember(database, taught.id), await makeMember(database, taught.id)];
    const made = await createAssignment(taught, assignmentInput.parse({ quizSlug: "work", memberIds: [here.id, gone.id] }), now);
    const id = made.ok ? made.assignmentId : "";
    const targets = async () => (await database.read.select().from(assignmentTargets).where(eq(assignmentTargets.assignmentId, id))).map(({ membershipId }) => membershipId).sort();
    await database.write([database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, gone.id))]);
    await updateAssignment(taught, id, { title: "New" }, now);
    expect(await targets()).toEqual([here.id, gone.id].sort());
    await updateAssignment(taught, id, { memberIds: [next.id] }, now);
    expect(await targets()).toEqual([gone.id, next.id].sort());
    expect(await rowOf(id)).toMatchObject({ audience: "chosen" });
    await updateAssignment(taught, id, { audience: "class", memberIds: [], groupIds: [] }, now);
    expect(await rowOf(id)).toMatchObject({ audience: "class" });
  });
});

describe("withdrawing", () => {
  it("hides the assignment, keeps its work, and can be undone; twice is once", async () => {
    const taught = await makeTaught();
    const { id } = await makeAssignment(database, taught.id, quiz);
    const attemptId = await start(id, taught.id);
    expect(await withdrawAssignment(taught, id, now)).toEqual({ ok: true });
    expect(await withdrawAssignment(taught, id, now + 1)).toEqual({ ok: true });
    expect(await rowOf(id)).toMatchObject({ withdrawnAt: now });
    expect(await listAssignments(taught, "en", now)).toMatchObject([{ id, state: "withdrawn", begun: 0 }]);
    expect(await database.read.select().from(attempts).where(eq(attempts.id, attemptId))).toHaveLength(1);
    expect(await restoreAssignment(taught, id, now + 2)).toEqual({ ok: true });
    expect(await rowOf(id)).toMatchObject({ withdrawnAt: null });
  });
});

describe("who may", () => {
  it("finds nothing in another class's assignment", async () => {
    const [taught, other] = [await makeTaught(), await makeTaught()];
    const { id } = await makeAssignment(database, taught.id, quiz);
    expect(await updateAssignment(other, id, { title: "Mine" }, now)).toBeNull();
    expect(await withdrawAssignment(other, id, now)).toBeNull();
    expect(await restoreAssignment(other, id, now)).toBeNull();
    expect(await getAssignment(other, id)).toBeNull();
    expect(await listAssignments(other, "en", now)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ title: "", withdrawnAt: null });
  });

  it("gives the class itself to no student, removed teacher or stranger", async () => {
    const taught = await makeTaught();
    const student = await makeMember(database, taught.id);
    const removed = await makeMember(database, taught.id, { role: "teacher", removedAt: now });
    for (const userId of [student.userId, removed.userId, (await makeTaught()).by]) expect(await findTaughtClass(viewerOf(userId), taught.id)).toBeNull();
  });
});
