import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeClass, makeMember } from "@/db/class-factories";
import { auditEntries, memberships, rosterImports } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { joinByCode } from "@/server/members/join-by-code";
import { listMembers } from "@/server/members/list-members";
import { listSlips } from "@/server/members/list-slips";
import { confirmRosterImport } from "./confirm-roster-import";
import { findTaughtClass, type TaughtClass } from "./find-class";
import { getRosterImport, importRoster } from "./import-roster";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 23, 8);

async function newClass(values: Parameters<typeof makeClass>[1] = {}): Promise<TaughtClass> {
  const { class: made, teacherId: userId } = await makeClass(database, values);
  return (await findTaughtClass({ userId }, made.id)) as TaughtClass;
}
async function upload(taught: TaughtClass, csv: string) {
  const uploaded = await importRoster(taught, { bytes: Buffer.from(csv) }, now);
  if (!uploaded.ok) throw new Error(uploaded.reason);
  return uploaded;
}
const confirm = (taught: TaughtClass, importId: string) => confirmRosterImport(taught, { importId, locale: "ar", now });
const studentsOf = async (taught: TaughtClass) => (await listMembers(taught)).students.map(({ name }) => name);

describe("a class list that was uploaded", () => {
  it("is shown with what would come of each line, and nothing of it is in the class", async () => {
    const taught = await newClass();
    await makeMember(database, taught.id, { name: "Sara" });
    const { importId } = await upload(taught, "name,group\nOmar,Red\nSara,Red\nHuda,Blue\nOmar,Blue\n");
    expect(await getRosterImport(taught, importId)).toMatchObject({
      entries: [{ line: 2, name: "Omar", group: "Red" }, { line: 4, name: "Huda", group: "Blue" }],
      problems: [{ line: 3, problem: "already-in-class" }, { line: 5, problem: "twice-in-file" }],
      newGroups: ["Red", "Blue"],
      confirmedAt: null,
    });
    expect(await studentsOf(taught)).toEqual(["Sara"]);
  });

  it("knows a student by the school's id, whatever the class calls them", async () => {
    const taught = await newClass();
    await makeMember(database, taught.id, { name: "Sasa", externalId: "u1" });
    const { entries, problems } = await upload(taught, "sourcedId,givenName,familyName\nu1,Sara,Haddad\nu2,Omar,Naser\n");
    expect([entries.map(({ name }) => name), problems]).toEqual([["Omar Naser"], [{ line: 2, problem: "already-in-class", value: "Sara Haddad" }]]);
  });

  it("may be names, one a line, with commas in them, or cells of a spreadsheet", async () => {
    const taught = await newClass();
    const pasted = await importRoster(taught, { names: "Haddad, Sara\r\n\r\nOmar\r\n" }, now);
    expect(pasted).toMatchObject({ ok: true, entries: [{ line: 1, name: "Haddad, Sara" }, { line: 3, name: "Omar" }] });
    expect(await importRoster(taught, { names: "Sara\tRed\nOmar\tBlue" }, now)).toMatchObject({ ok: true, entries: [{ name: "Sara", group: "Red" }, { name: "Omar" }] });
    expect(await importRoster(taught, { names: " \n" }, now)).toEqual({ ok: false, reason: "roster-empty" });
    expect(await importRoster(taught, { names: "x\n".repeat(10_001) }, now)).toEqual({ ok: false, reason: "roster-too-long" });
  });

  it("is refused whole in another encoding or for an archived class", async () => {
    const taught = await newClass();
    expect(await importRoster(taught, { bytes: Uint8Array.of(0x4a, 0xf6, 0x72) }, now)).toEqual({ ok: false, reason: "roster-not-utf-8" });
    expect(await importRoster(await newClass({ archivedAt: now }), { names: "Sara" }, now)).toEqual({ ok: false, reason: "archived-class" });
    expect(await database.read.select().from(rosterImports).where(eq(rosterImports.classId, taught.id))).toEqual([]);
  });

  it("is seen and confirmed in its own class alone", async () => {
    const [taught, other] = [await newClass(), await newClass()];
    const { importId } = await upload(taught, "Sara\n");
    expect(await getRosterImport(other, importId)).toBeNull();
    expect(await confirm(other, importId)).toBeNull();
    expect(await confirm(taught, uuid())).toBeNull();
  });
});

describe("confirming it", () => {
  it("brings all students in with their groups, each with a slip that works", async () => {
    const taught = await newClass();
    const { importId } = await upload(taught, "name,group,id\nSara,Red,1\nOmar,red,2\nHuda,,3\n");
    expect(await confirm(taught, importId)).toEqual({ ok: true, students: 3 });
    const { students, groups } = await listMembers(taught);
    expect(students.map(({ name, externalId, signIn }) => [name, externalId, signIn])).toEqual([["Huda", "3", "slip"], ["Omar", "2", "slip"], ["Sara", "1", "slip"]]);
    expect(groups).toMatchObject([{ name: "Red", memberIds: expect.objectContaining({ length: 2 }) }]);
    const [slip] = (await listSlips(taught)).slips;
    expect(await joinByCode({ code: slip?.personalCode ?? "", nickname: "", viewer: null, address: uuid(), locale: "en", now })).toMatchObject({ ok: true, name: "Huda" });
  });

  it("imports once, however often and at once it is clicked", async () => {
    const taught = await newClass();
    const { importId } = await upload(taught, "Sara,Red\nOmar,Red\n");
    const all = await Promise.all([1, 2, 3].map(() => confirm(taught, importId)));
    expect(all).toEqual([1, 2, 3].map(() => ({ ok: true, students: 2 })));
    expect(await studentsOf(taught)).toEqual(["Omar", "Sara"]);
    expect((await listMembers(taught)).groups).toHaveLength(1);
    const told = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, taught.id));
    expect(told.map(({ action, details }) => [action, details])).toEqual([["roster-imported", { count: 2 }]]);
  });

  it("imports nothing when somebody of the list has come in since, and shows the list anew", async () => {
    const taught = await newClass();
    const { importId } = await upload(taught, "Sara\nOmar\n");
    await makeMember(database, taught.id, { name: "Omar" });
    expect(await confirm(taught, importId)).toEqual({ ok: false, reason: "roster-outdated" });
    expect(await studentsOf(taught)).toEqual(["Omar"]);
    expect(await getRosterImport(taught, importId)).toMatchObject({ entries: [{ name: "Sara" }], problems: [{ line: 2, problem: "already-in-class" }] });
    expect(await confirm(taught, importId)).toEqual({ ok: true, students: 1 });
    expect(await studentsOf(taught)).toEqual(["Omar", "Sara"]);
  });

  it("fills a class with 500 in one go", { timeout: 30_000 }, async () => {
    const taught = await newClass();
    const { importId } = await upload(taught, Array.from({ length: 500 }, (_, index) => `Student ${index},Group ${index % 7}`).join("\n"));
    // Teachers are members too.
    expect(await confirm(taught, importId)).toEqual({ ok: true, students: 499 });
    expect(await database.read.select({ id: memberships.id }).from(memberships).where(eq(memberships.classId, taught.id))).toHaveLength(500);
  });
});
