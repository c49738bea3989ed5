import { expect, it } from "vitest";
import { makeClass, makeMember } from "@/db/class-factories";
import { makeAccount } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { findOwnEntry, removeTeacher } from "./remove-teacher";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);

const asTeacher = (userId: string, classId: string) => findTaughtClass({ userId }, classId);

async function makeBoth() {
  const { class: made, teacherId } = await makeClass(database);
  const { id: colleagueId } = await makeAccount(database, `colleague-${made.id}`);
  const colleague = await makeMember(database, made.id, { userId: colleagueId, role: "teacher", name: "Colleague" });
  const taught = (await asTeacher(teacherId, made.id)) as TaughtClass;
  const own = await findOwnEntry(taught);
  return { taught, teacherId, colleagueId, colleague, ownId: own?.id ?? "" };
}

it("takes a co-teacher's rights away at the next click", async () => {
  const { taught, colleague, colleagueId } = await makeBoth();
  expect(await removeTeacher(taught, colleague.id, now)).toEqual({ ok: true, isSelf: false });
  expect(await asTeacher(colleagueId, taught.id)).toBeNull();
  expect(await removeTeacher(taught, colleague.id, now)).toBeNull();
});

it("lets a teacher leave, but never the last", async () => {
  const { taught, teacherId, colleague, colleagueId, ownId } = await makeBoth();
  expect(await removeTeacher(taught, ownId, now)).toEqual({ ok: true, isSelf: true });
  expect(await asTeacher(teacherId, taught.id)).toBeNull();
  const left = (await asTeacher(colleagueId, taught.id)) as TaughtClass;
  expect(await removeTeacher(left, colleague.id, now)).toEqual({ ok: false, reason: "last-teacher" });
});

it("leaves one when two remove each other at once", async () => {
  const { taught, teacherId, colleague, colleagueId, ownId } = await makeBoth();
  const theirs = (await asTeacher(colleagueId, taught.id)) as TaughtClass;
  await Promise.all([removeTeacher(taught, colleague.id, now), removeTeacher(theirs, ownId, now)]);
  const remaining = await Promise.all([asTeacher(teacherId, taught.id), asTeacher(colleagueId, taught.id)]);
  expect(remaining.filter((one) => one !== null)).toHaveLength(1);
});

it("reaches neither students nor another class's teachers", async () => {
  const [{ taught }, { colleague }] = [await makeBoth(), await makeBoth()];
  const student = await makeMember(database, taught.id);
  expect(await removeTeacher(taught, student.id, now)).toBeNull();
  expect(await removeTeacher(taught, colleague.id, now)).toBeNull();
});
