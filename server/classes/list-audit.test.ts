import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeQuiz } from "@/db/factories";
import { users } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { auditFields, auditGroups } from "@/domain/classes/audit-log";
import { asViewer, makeOutsiders, teach } from "@/server/attempts/class-attempt.test-data";
import { eq } from "drizzle-orm";
import { auditActions, auditStatement, type AuditAction } from "./audit";
import { findTaughtClass } from "./find-class";
import { listAudit } from "./list-audit";

const database = await useTestDatabase();

async function classWithLog(actions: readonly AuditAction[] = []) {
  const { class: made, teacherId } = await makeClass(database);
  const write = (action: AuditAction, by = teacherId, details = {}) => database.write([auditStatement(database, { classId: made.id, by, action, details, now: Date.now() })]);
  for (const action of actions) await write(action);
  return { taught: await teach(teacherId, made.id), write };
}

const everything = { group: null, before: null, locale: "en" as const };

describe("a class's log", () => {
  it("has a sentence's parts and a group for every action, and for no other", () => {
    expect(Object.keys(auditFields).sort()).toEqual([...auditActions].sort());
  });

  it("is read newest first, fifty at a time, without gap or repeat", async () => {
    const { taught } = await classWithLog(Array.from({ length: 120 }, () => "code-rotated" as const));
    const ids: string[] = [];
    const sizes: number[] = [];
    let before: string | null = null;
    do {
      const page = await listAudit(taught, { ...everything, before });
      sizes.push(page.entries.length);
      ids.push(...page.entries.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(sizes).toEqual([50, 50, 20]);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it("can be read one group at a time", async () => {
    const { taught } = await classWithLog(["class-made", "exported", "regraded", "student-removed"]);
    const read = async (group: keyof typeof auditGroups) => (await listAudit(taught, { ...everything, group })).entries.map(({ action }) => action);
    expect(await read("exports")).toEqual(["exported"]);
    expect(await read("keys")).toEqual(["regraded"]);
    expect(await read("people")).toEqual(["student-removed"]);
  });

  it("names people as the class does, and keeps the entry of somebody who erased their account", async () => {
    const { taught, write } = await classWithLog();
    const admin = await makeAccount(database, `admin-${uuid()}`, { displayName: "The head" });
    await write("exported", admin.id);
    const student = await makeMember(database, taught.id, { name: "Sara" });
    await write("student-joined", student.userId, { name: "Sara" });
    await write("class-changed");
    expect((await listAudit(taught, everything)).entries.map(({ who }) => who)).toEqual(["Teacher", "Sara", "The head"]);
    await database.read.delete(users).where(eq(users.id, admin.id));
    expect((await listAudit(taught, everything)).entries.at(-1)).toMatchObject({ who: null, action: "exported" });
  });

  it("calls work by its title, whatever the entry holds", async () => {
    const { taught, write } = await classWithLog();
    const set = await makeAssignment(database, taught.id, await makeQuiz(database, { slug: `quiz-${uuid()}` }), { title: "Quiz 1" });
    await write("mark-overridden", taught.by, { assignmentId: set.id, name: "Sara" });
    expect((await listAudit(taught, everything)).entries[0]?.details).toEqual({ assignmentId: set.id, name: "Sara", title: "Quiz 1" });
  });

  it("tells of this class alone, to its teachers alone", async () => {
    const [own, other] = [await classWithLog(["exported"]), await classWithLog(["class-made"])];
    expect((await listAudit(other.taught, everything)).entries.map(({ action }) => action)).toEqual(["class-made"]);
    for (const { who, userId } of await makeOutsiders(database, own.taught.id)) expect(await findTaughtClass(asViewer(userId), own.taught.id), who).toBeNull();
  });
});
