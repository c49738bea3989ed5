import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeQuiz, trueFalseDraft } from "@/db/factories";
import { assignments, auditEntries, categories, gradebookCells } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { teach } from "@/server/attempts/class-attempt.test-data";
import type { TaughtClass } from "@/server/classes/find-class";
import { doWork } from "@/server/test-work";
import { deleteCategory } from "./delete-category";
import { excuseStudent, removeExcuse } from "./excuse-student";
import { exportGradebook } from "./export-gradebook";
import { getGradebook } from "./get-gradebook";
import { changeCategory, makeCategory } from "./set-category";
import { weighAssignments } from "./weigh-assignments";

const database = await useTestDatabase();
const now = Date.parse("2026-11-20T12:00:00Z");
const item = `item-${uuid()}`;
const quiz = await makeQuiz(database, { slug: `quiz-${uuid()}`, questions: [trueFalseDraft(item)] });

let taught: TaughtClass;
let elsewhere: TaughtClass;
beforeEach(async () => {
  const [own, other] = [await makeClass(database), await makeClass(database)];
  taught = await teach(own.teacherId, own.class.id);
  elsewhere = await teach(other.teacherId, other.class.id);
});

const logged = async (action: string, classId = taught.id) =>
  (await database.read.select().from(auditEntries).where(and(eq(auditEntries.classId, classId), eq(auditEntries.action, action)))).map(({ details }) => details);
const totalOf = async () => (await getGradebook(taught, "en", now)).rows[0]?.total.share;

describe("an excuse", () => {
  it("takes work out of the total, and gives it back as it stood", async () => {
    const [set, late] = [await makeAssignment(database, taught.id, quiz), await makeAssignment(database, taught.id, quiz, { dueAt: now - 1, title: "Late" })];
    const sara = await makeMember(database, taught.id, { name: "Sara" });
    await doWork(set, sara, { [item]: { answer: true } }, now - 1000);
    expect(await totalOf()).toBe(0.5);
    const excuse = { assignmentId: late.id, membershipId: sara.id };
    expect(await excuseStudent(taught, excuse, now)).toEqual({ ok: true });
    expect(await totalOf()).toBe(1);
    expect(await removeExcuse(taught, excuse, now)).toEqual({ ok: true });
    expect(await totalOf()).toBe(0.5);
  });

  it("keeps the marks of work that was done, and outlives a new attempt", async () => {
    const set = await makeAssignment(database, taught.id, quiz);
    const sara = await makeMember(database, taught.id);
    await doWork(set, sara, { [item]: { answer: true } }, now);
    await excuseStudent(taught, { assignmentId: set.id, membershipId: sara.id }, now);
    await doWork(set, sara, { [item]: { answer: false } }, now + 1);
    const [cell] = await database.read.select().from(gradebookCells).where(eq(gradebookCells.assignmentId, set.id));
    expect(cell).toMatchObject({ excusedAt: now, share: 1, attemptsUsed: 2 });
  });

  it("is written down once, however often it is sent", async () => {
    const set = await makeAssignment(database, taught.id, quiz, { title: "Quiz 1" });
    const sara = await makeMember(database, taught.id, { name: "Sara" });
    const excuse = { assignmentId: set.id, membershipId: sara.id };
    expect(await removeExcuse(taught, excuse, now)).toEqual({ ok: true });
    for (let times = 0; times < 2; times++) await excuseStudent(taught, excuse, now + times);
    expect(await logged("student-excused")).toEqual([{ ...excuse, title: "Quiz 1", name: "Sara" }]);
    expect(await logged("excuse-removed")).toEqual([]);
  });

  it("is for this class's work and students alone", async () => {
    const [own, other] = [await makeAssignment(database, taught.id, quiz), await makeAssignment(database, elsewhere.id, quiz)];
    const [sara, stranger] = [await makeMember(database, taught.id), await makeMember(database, elsewhere.id)];
    expect(await excuseStudent(taught, { assignmentId: other.id, membershipId: sara.id }, now)).toBeNull();
    expect(await excuseStudent(taught, { assignmentId: own.id, membershipId: stranger.id }, now)).toBeNull();
    expect(await removeExcuse(elsewhere, { assignmentId: own.id, membershipId: sara.id }, now)).toBeNull();
  });
});

describe("categories", () => {
  it("are made, changed and deleted; their work stays", async () => {
    const made = await makeCategory(taught, { name: "Tests", weight: 60 }, now);
    if (!made.ok) throw new Error(made.reason);
    const set = await makeAssignment(database, taught.id, quiz, { categoryId: made.categoryId });
    expect(await changeCategory(taught, made.categoryId, { name: "Big tests", weight: 70 }, now)).toMatchObject({ ok: true });
    expect((await getGradebook(taught, "en", now)).categories).toEqual([{ id: made.categoryId, name: "Big tests", weight: 70 }]);
    expect(await deleteCategory(taught, made.categoryId, now)).toEqual({ ok: true });
    expect(await deleteCategory(taught, made.categoryId, now)).toBeNull();
    const [kept] = await database.read.select().from(assignments).where(eq(assignments.id, set.id));
    expect(kept?.categoryId).toBeNull();
    expect(await logged("category-set")).toHaveLength(2);
    expect(await logged("category-deleted")).toEqual([{ name: "Big tests" }]);
  });

  it("have a name each, also when two are made at once", async () => {
    const both = await Promise.all([1, 2].map((weight) => makeCategory(taught, { name: "Tests", weight }, now)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await makeCategory(elsewhere, { name: "Tests", weight: 1 }, now)).toMatchObject({ ok: true });
    const other = await makeCategory(taught, { name: "Other", weight: 1 }, now);
    expect(other.ok && (await changeCategory(taught, other.categoryId, { name: "Tests", weight: 1 }, now))).toEqual({ ok: false, reason: "category-name-taken" });
  });

  it("of another class are not there", async () => {
    const made = await makeCategory(elsewhere, { name: "Tests", weight: 1 }, now);
    if (!made.ok) throw new Error(made.reason);
    expect(await changeCategory(taught, made.categoryId, { name: "Mine", weight: 1 }, now)).toBeNull();
    expect(await deleteCategory(taught, made.categoryId, now)).toBeNull();
    expect((await database.read.select().from(categories).where(eq(categories.id, made.categoryId)))[0]?.name).toBe("Tests");
  });
});

describe("weights", () => {
  it("are set together, and the log says which from what to what", async () => {
    const made = await makeCategory(taught, { name: "Tests", weight: 1 }, now);
    if (!made.ok) throw new Error(made.reason);
    const [first, second] = [await makeAssignment(database, taught.id, quiz, { title: "First" }), await makeAssignment(database, taught.id, quiz, { title: "Second" })];
    const weighing = [
      { assignmentId: first.id, categoryId: made.categoryId, weight: 3 },
      { assignmentId: second.id, categoryId: null, weight: 1 },
    ];
    expect(await weighAssignments(taught, weighing, now)).toEqual({ ok: true, changed: 1 });
    expect(await weighAssignments(taught, weighing, now)).toEqual({ ok: true, changed: 0 });
    expect(await logged("assignment-changed")).toEqual([
      { assignmentId: first.id, title: "First", changed: "categoryId weight", "categoryId.from": null, "categoryId.to": "Tests", "weight.from": 1, "weight.to": 3 },
    ]);
  });

  it("are all refused when one is of another class", async () => {
    const [own, other] = [await makeAssignment(database, taught.id, quiz), await makeAssignment(database, elsewhere.id, quiz)];
    const category = await makeCategory(elsewhere, { name: "Tests", weight: 1 }, now);
    const mine = { assignmentId: own.id, categoryId: null, weight: 5 };
    expect(await weighAssignments(taught, [mine, { assignmentId: other.id, categoryId: null, weight: 5 }], now)).toBeNull();
    expect(await weighAssignments(taught, [{ ...mine, categoryId: category.ok ? category.categoryId : "" }], now)).toEqual({ ok: false, reason: "no-such-category" });
    expect((await database.read.select().from(assignments).where(eq(assignments.id, own.id)))[0]?.weight).toBe(1);
  });
});

describe("the export", () => {
  const labels = { name: "Name", group: "Group", externalId: "ID", total: "Total", states: { missing: "missing", excused: "excused" } };

  it("holds what the page shows, safe for a spreadsheet, and is in the log", async () => {
    const set = await makeAssignment(database, taught.id, quiz, { title: "=Quiz" });
    const sara = await makeMember(database, taught.id, { name: "+Sara" });
    await makeMember(database, taught.id, { name: "Gone", removedAt: now });
    await doWork(set, sara, { [item]: { answer: true } }, now);
    const csv = await exportGradebook(taught, { withRemoved: false, labels, locale: "en", now });
    expect(csv.split("\r\n")).toEqual(['\ufeff"Name","Group","ID","\'=Quiz (%)","Total (%)"', '"\'+Sara","","",100,100']);
    expect(await exportGradebook(taught, { withRemoved: true, labels, locale: "en", now })).toContain('"Gone"');
    expect(await logged("exported")).toEqual([{ what: "gradebook", count: 1 }, { what: "gradebook", count: 2 }]);
  });
});
