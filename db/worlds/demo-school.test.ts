import { eq, getTableName, isNull } from "drizzle-orm";
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { getContent } from "@/content/load";
import * as tables from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { countAttempts } from "@/domain/assignment/counting";
import { checkPassword } from "@/server/accounts/sign-in";
import { figuresOf } from "@/server/attempts/step-statements";
import { loadRow } from "@/server/attempts/load-attempt";
import { getEnv } from "@/server/env";
import { joinByCode } from "@/server/members/join-by-code";
import { publishContent } from "@/server/publish/publish-content";
import { demoPasswordFile, demoSchoolFile } from "./demo-credentials";
import { demoSchool } from "./demo-school";
import { demoSignIn } from "./demo-sign-in";
import { ensureDemoTeacher, findDemoTeacher } from "./demo-teacher";
import { removePeople } from "./remove-people";

const database = await useTestDatabase();
const { read } = database;
const { dataDir } = getEnv();
const now = Date.UTC(2026, 9, 14, 9, 30);
const { attempts, attemptSteps, assignments, auditEntries, calendarLinks, gradebookCells, memberships, reports, rulings, users } = tables;

const rowsIn = async () => Object.fromEntries(await Promise.all(Object.values(tables).map(async (table) => [getTableName(table), await read.$count(table)] as const)));

let published: Record<string, number> = {};
let said = "";
beforeAll(async () => {
  await publishContent(database, getContent(), now);
  published = await rowsIn();
  await ensureDemoTeacher(database, dataDir, now);
  said = await demoSchool(database, dataDir, now);
}, 120_000);

const joinAs = (code: string) => joinByCode({ code, nickname: "", viewer: null, address: "here", locale: "en", now });

describe("the demo school", () => {
  it("has thirty students in two classes, some with an account, some without a slip, two with more time", async () => {
    const students = await read.select().from(memberships).innerJoin(users, eq(users.id, memberships.userId)).where(eq(memberships.role, "student"));
    const present = students.filter(({ memberships: { removedAt } }) => removedAt === null);
    expect(present).toHaveLength(30);
    expect(new Set(present.map(({ memberships: { classId } }) => classId)).size).toBe(2);
    const accounts = present.filter(({ users: { kind } }) => kind === "account").length;
    const onSlips = present.filter(({ memberships: { personalCodeHash } }) => personalCodeHash !== null).length;
    expect({ accounts, onSlips, onDevices: 30 - accounts - onSlips }).toEqual({ accounts: 5, onSlips: 22, onDevices: 3 });
    expect(present.map(({ memberships: { timeFactor } }) => timeFactor).filter((factor) => factor !== "1").sort()).toEqual(["1.25", "1.5"]);
    const gone = students.filter(({ memberships: { removedAt } }) => removedAt !== null);
    expect(gone.map(({ memberships: { name, mergedInto } }) => [name, mergedInto !== null])).toEqual(expect.arrayContaining([["Viktor Lang", false], ["Jonas W.", true]]));
  });

  it("has work that is closed, under way, timed, chosen for some, of the class's own, for reading, and not open yet", async () => {
    const all = await read.select().from(assignments);
    const some = (is: (assignment: (typeof all)[number]) => boolean) => all.filter(is).length;
    expect(some(({ closesAt }) => closesAt !== null && closesAt < now)).toBe(2);
    expect(some(({ dueAt }) => dueAt !== null && dueAt > now && dueAt < now + 2 * 86_400_000)).toBe(2);
    expect(some(({ opensAt }) => opensAt !== null && opensAt > now)).toBe(2);
    expect(some(({ timeLimitMs }) => timeLimitMs !== null)).toBe(3);
    expect(some(({ quizSlug }) => quizSlug?.startsWith("own-") ?? false)).toBe(2);
    expect(some(({ quizVersionId }) => quizVersionId === null)).toBe(3);
    expect(some(({ audience }) => audience === "chosen")).toBe(1);
    expect(some(({ reviewRules }) => reviewRules.answer.join() === "after-close")).toBe(4);
    expect(some(({ categoryId }) => categoryId === null)).toBe(0);
    expect(await read.$count(tables.assignmentExceptions)).toBe(1);
    expect(await read.$count(tables.categories)).toBe(5);
  });

  it("has attempts that are open, late, repeated, cut off by the clock, opened again, mended and corrected", async () => {
    const all = await read.select().from(attempts);
    const open = all.filter(({ submittedAt }) => submittedAt === null);
    expect(open).toHaveLength(7);
    expect(open.every(({ answeredCount }) => answeredCount > 0 && answeredCount < 10)).toBe(true);
    expect(all.filter(({ lateMs }) => (lateMs ?? 0) > 0).length).toBeGreaterThanOrEqual(5);
    expect(all.filter(({ number }) => number === 2).length).toBeGreaterThanOrEqual(6);
    const steps = (await read.select().from(attemptSteps)).map(({ step }) => step.type);
    const count = (type: (typeof steps)[number]) => steps.filter((each) => each === type).length;
    expect(["time-ran-out", "attempt-reopened", "mark-overridden", "comment-written"].map((type) => count(type as "regraded"))).toEqual([1, 1, 2, 3]);
    expect(count("question-checked")).toBeGreaterThan(50);
    expect((await read.select().from(rulings)).map(({ ruling }) => ruling.kind).sort()).toEqual(["accept-also", "new-key"]);
    expect(count("regraded")).toBeGreaterThan(25);
    expect((await read.select().from(gradebookCells)).filter(({ excusedAt }) => excusedAt !== null)).toHaveLength(1);
  });

  it("has an answered report, two open ones, calendars, and a log that runs forwards", async () => {
    const all = await read.select().from(reports);
    expect(all.map(({ closedAt, answer }) => [closedAt !== null, answer !== null]).sort()).toEqual([[false, false], [false, false], [true, true]]);
    expect(await read.$count(calendarLinks)).toBe(4);
    for (const { id } of await read.select().from(tables.classes)) {
      const entries = await read.select().from(auditEntries).where(eq(auditEntries.classId, id)).orderBy(auditEntries.id);
      const times = entries.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(now);
    }
  });

  it("keeps every attempt's figures as its steps give them", async () => {
    for (const row of await read.select().from(attempts)) expect(row).toMatchObject(figuresOf(await loadRow(row)));
  });

  it("keeps in every cell what the attempts say", async () => {
    const [cells, all, works] = await Promise.all([read.select().from(gradebookCells), read.select().from(attempts).where(isNull(attempts.setAsideAt)), read.select().from(assignments)]);
    const keyOf = ({ assignmentId, membershipId }: { assignmentId: string | null; membershipId: string | null }) => `${assignmentId} ${membershipId}`;
    expect(new Set(cells.filter(({ excusedAt }) => excusedAt === null).map(keyOf))).toEqual(new Set(all.map(keyOf)));
    for (const cell of cells) {
      const mine = all.filter((attempt) => keyOf(attempt) === keyOf(cell));
      const finished = mine.flatMap(({ id, submittedAt, countedShare }) => (submittedAt === null ? [] : [{ id, submittedAt, share: countedShare ?? NaN }]));
      const counted = countAttempts(works.find(({ id }) => id === cell.assignmentId)?.counting ?? "best", finished);
      expect(cell).toMatchObject({
        attemptsUsed: mine.length,
        openAttemptId: mine.find(({ submittedAt }) => submittedAt === null)?.id ?? null,
        countedAttemptId: counted?.attemptId ?? null,
        share: counted ? (expect.closeTo(counted.share, 10) as number) : null,
      });
    }
  });

  it("says how to sign in: as the teacher, as a student with a slip, as one with an account", async () => {
    const lines = await demoSignIn(database, dataDir);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(said).toContain(line);
    const [, teacherPassword = ""] = /user name demo-teacher, password (\S+)/.exec(said) ?? [];
    expect(await checkPassword({ username: "demo-teacher", password: teacherPassword, address: "here", now })).toMatchObject({ ok: true });
    const [, username = "", password = ""] = /user name (dalia\S+), password (\S+)/.exec(said) ?? [];
    expect(await checkPassword({ username, password, address: "here", now })).toMatchObject({ ok: true });
    const [, personalCode = ""] = /personal code (\S+)/.exec(said) ?? [];
    expect(await joinAs(personalCode)).toMatchObject({ ok: true, name: "Amina Haddad" });
    const [, classCode = ""] = /History 10b: (\S+?),/.exec(said) ?? [];
    expect(await joinAs(classCode)).toEqual({ ok: false, reason: "nickname-needed" });
  });
});

describe("another call", () => {
  it("adds as much again", async () => {
    const before = await rowsIn();
    await demoSchool(database, dataDir, now);
    const after = await rowsIn();
    const added = (table: string) => (after[table] ?? 0) - (before[table] ?? 0);
    const counted = ["classes", "memberships", "assignments", "attempts", "rulings", "reports"];
    expect(counted.map(added)).toEqual(counted.map((table) => before[table]));
    expect(after.classes).toBe(4);
  }, 120_000);
});

describe("removing people", () => {
  it("leaves the content as it was published, and nothing of the school", async () => {
    await removePeople(database, dataDir);
    // What is spent of the limits on guesses is nobody's.
    expect({ ...(await rowsIn()), budgets: 0 }).toEqual({ ...published, budgets: 0 });
    expect([demoPasswordFile(dataDir), demoSchoolFile(dataDir)].filter(existsSync)).toEqual([]);
    expect(await demoSignIn(database, dataDir)).toEqual([]);
  });

  it("leaves no teacher to make a school for, until there is one again", async () => {
    expect(await demoSchool(database, dataDir, now)).toContain("Nothing was added");
    await ensureDemoTeacher(database, dataDir, now);
    const teacher = await findDemoTeacher(database, dataDir);
    await database.write([read.delete(users)]);
    // Its password's file has outlived it: the same one opens the new account.
    await ensureDemoTeacher(database, dataDir, now);
    const [line = ""] = await demoSignIn(database, dataDir);
    const [, password = ""] = /password (\S+)/.exec(line) ?? [];
    expect(await checkPassword({ username: "demo-teacher", password, address: "here", now })).toMatchObject({ ok: true });
    expect((await findDemoTeacher(database, dataDir))?.userId).not.toBe(teacher?.userId);
  });
});
