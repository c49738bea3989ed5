import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAttempt, makeQuiz } from "@/db/factories";
import { attempts, auditEntries } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { setTimeFactor } from "./set-time-factor";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);
const minute = 60_000;

const quiz = await makeQuiz(database, { slug: "timed" });
const { class: made, teacherId: userId } = await makeClass(database);
const taught = (await findTaughtClass({ userId }, made.id)) as TaughtClass;

it("gives extra time at once, also to an attempt under way, and is told once in the log", async () => {
  const assignment = await makeAssignment(database, taught.id, quiz, { timeLimitMs: 60 * minute, opensAt: now - 90 * minute, closesAt: now + 10 * minute });
  const [member, untouched] = [await makeMember(database, taught.id), await makeMember(database, taught.id)];
  const open = (of: typeof member) =>
    makeAttempt(database, of.userId, quiz, { assignmentId: assignment.id, membershipId: of.id, number: 1, openedAt: now - 30 * minute, deadlineAt: now + 10 * minute });
  const [attemptId, otherId] = [await open(member), await open(untouched)];
  const deadlineOf = async (id: string) => (await database.read.select().from(attempts).where(eq(attempts.id, id)))[0]?.deadlineAt;

  expect(await setTimeFactor(taught, member.id, "1.5", now)).toEqual({ ok: true });
  expect(await setTimeFactor(taught, member.id, "1.5", now)).toEqual({ ok: true });
  // The closing moves along by the 30 minutes that the time limit gains.
  expect(await deadlineOf(attemptId)).toBe(now + 40 * minute);
  expect(await deadlineOf(otherId)).toBe(now + 10 * minute);
  const told = await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, taught.id), eq(auditEntries.action, "time-factor-set")));
  expect(told.map(({ details }) => details)).toEqual([{ name: member.name, from: "1", to: "1.5", membershipId: member.id }]);
});

it("is for students of this class alone", async () => {
  const { class: elsewhere } = await makeClass(database);
  const stranger = await makeMember(database, elsewhere.id);
  expect(await setTimeFactor(taught, stranger.id, "2", now)).toBeNull();
});
