import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { makeClass } from "@/db/class-factories";
import { auditEntries } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { archiveClass, restoreClass } from "./archive-class";
import { changeClass } from "./change-class";
import { findTaughtClass, type TaughtClass } from "./find-class";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);

async function newClass() {
  const { class: made, teacherId: userId } = await makeClass(database, { name: "History" });
  const again = async () => (await findTaughtClass({ userId }, made.id)) as TaughtClass;
  const told = async () => (await database.read.select().from(auditEntries).where(eq(auditEntries.classId, made.id))).map(({ action, details }) => [action, details]);
  return { again, told };
}

it("changes what is given, leaves the rest, and tells from what to what", async () => {
  const { again, told } = await newClass();
  await changeClass(await again(), { name: "Geography", missingRule: "left-out" }, now);
  expect(await again()).toMatchObject({ name: "Geography", timeZone: "UTC", missingRule: "left-out" });
  await changeClass(await again(), { name: "Geography" }, now);
  expect(await told()).toEqual([["class-changed", { nameFrom: "History", nameTo: "Geography", missingRuleFrom: "as-zero", missingRuleTo: "left-out" }]]);
});

it("is archived and restored, each told once", async () => {
  const { again, told } = await newClass();
  await archiveClass(await again(), now);
  await archiveClass(await again(), now + 1);
  expect(await again()).toMatchObject({ archivedAt: now });
  await restoreClass(await again(), now + 2);
  await restoreClass(await again(), now + 3);
  expect(await again()).toMatchObject({ archivedAt: null });
  expect(await told()).toEqual([["class-archived", {}], ["class-restored", {}]]);
});
