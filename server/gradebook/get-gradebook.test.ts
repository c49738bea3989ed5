import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { getContent } from "@/content/load";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeAccount, makeQuiz, makeReading, trueFalseDraft } from "@/db/factories";
import { assignmentExceptions, assignmentTargets, categories, gradebookCells, memberships } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { asViewer, makeOutsiders, teach } from "@/server/attempts/class-attempt.test-data";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { doWork } from "@/server/test-work";
import { getGradebook } from "./get-gradebook";
import { getLearnerBook } from "./get-learner-book";

const database = await useTestDatabase();
const now = Date.parse("2026-11-20T12:00:00Z");
const dayMs = 86_400_000;
const [right, wrong] = [{ answer: true }, { answer: false }];

let taught: TaughtClass;
let quiz: Awaited<ReturnType<typeof makeQuiz>>;
const [one, two] = ["one", "two"].map((name) => `${name}-${uuid()}`) as [string, string];

async function freshClass(values = {}) {
  const made = await makeClass(database, values);
  return teach(made.teacherId, made.class.id);
}

beforeEach(async () => {
  taught = await freshClass();
  quiz = await makeQuiz(database, { slug: `quiz-${uuid()}`, questions: [trueFalseDraft(one, { weight: 3 }), trueFalseDraft(two)] });
});

describe("a class's gradebook", () => {
  it("tells each state apart, and adds up what counts", async () => {
    const [due, open] = [
      await makeAssignment(database, taught.id, quiz, { title: "Due", dueAt: now - dayMs, closesAt: now + dayMs, latePolicy: { kind: "mark-down", percentPerDay: 10, mostPercent: 50 } }),
      await makeAssignment(database, taught.id, quiz, { title: "Open", dueAt: now + dayMs }),
    ];
    const member = (name: string) => makeMember(database, taught.id, { name });
    const [sara, omar, huda, ziad] = [await member("Sara"), await member("Omar"), await member("Huda"), await member("Ziad")];
    await doWork(due, sara, { [one]: right, [two]: wrong }, now - 2 * dayMs);
    await doWork(due, omar, { [one]: right, [two]: right }, now - dayMs / 2);
    await doWork(open, omar, { [one]: right }, now, false);
    await database.read.insert(gradebookCells).values({ assignmentId: due.id, membershipId: ziad.id, classId: taught.id, excusedAt: now });

    const book = await getGradebook(taught, "en", now);
    expect(book.columns.map(({ title, possible }) => [title, possible])).toEqual([["Due", 4], ["Open", 4]]);
    const rows = book.rows.map(({ name, cells, total }) => [name, ...cells.map((cell) => [cell?.state, cell?.share]), total.share]);
    expect(rows).toEqual([
      ["Huda", ["missing", null], ["not-due", null], 0],
      ["Omar", ["late", 0.9], ["in-progress", null], 0.9],
      ["Sara", ["done", 0.75], ["not-due", null], 0.75],
      ["Ziad", ["excused", null], ["not-due", null], null],
    ]);
    // 0, 0.9 and 0.75: the excused one is not among them
    expect(book.columns[0]?.statistics).toEqual({ count: 3, mean: expect.closeTo(0.55, 10), median: 0.75 });
    expect(book.columns[1]?.statistics).toEqual({ count: 0, mean: null, median: null });
    expect(book.rows.map(({ membershipId }) => membershipId)).toEqual([huda.id, omar.id, sara.id, ziad.id]);
  });

  it("leaves missing work out where the class says so", async () => {
    const lenient = await freshClass({ missingRule: "left-out" });
    await makeAssignment(database, lenient.id, quiz, { dueAt: now - 1 });
    await makeMember(database, lenient.id);
    const book = await getGradebook(lenient, "en", now);
    expect(book.rows[0]?.cells[0]?.state).toBe("missing");
    expect(book.rows[0]?.total.share).toBeNull();
  });

  it("weighs by category", async () => {
    const [homework, tests] = [uuid(), uuid()];
    await database.read.insert(categories).values([
      { id: homework, classId: taught.id, name: "Homework", weight: 40 },
      { id: tests, classId: taught.id, name: "Tests", weight: 60 },
    ]);
    const [first, second] = [await makeAssignment(database, taught.id, quiz, { categoryId: homework }), await makeAssignment(database, taught.id, quiz, { categoryId: tests })];
    const sara = await makeMember(database, taught.id);
    await doWork(first, sara, { [one]: right, [two]: right }, now);
    await doWork(second, sara, { [one]: wrong, [two]: right }, now);
    // (40 x 1 + 60 x 0.25) / 100
    expect((await getGradebook(taught, "en", now)).rows[0]?.total.share).toBeCloseTo(0.55, 10);
  });

  it("takes each student's own dates, and knows for whom work is not set", async () => {
    const sara = await makeMember(database, taught.id, { name: "Sara" });
    const omar = await makeMember(database, taught.id, { name: "Omar" });
    const set = await makeAssignment(database, taught.id, quiz, { dueAt: now - dayMs, audience: "chosen" });
    await database.read.insert(assignmentTargets).values({ id: uuid(), assignmentId: set.id, membershipId: sara.id });
    await database.read.insert(assignmentExceptions).values({ id: uuid(), assignmentId: set.id, membershipId: sara.id, changes: { dueAt: now + 1 }, createdAt: now });
    const rows = (await getGradebook(taught, "en", now)).rows;
    expect(rows.find(({ membershipId }) => membershipId === sara.id)?.cells[0]?.state).toBe("not-due");
    expect(rows.find(({ membershipId }) => membershipId === omar.id)?.cells).toEqual([null]);
  });

  it("shows reading as read once every section is, without marks", async () => {
    const lesson = "who-says-so";
    await makeAssignment(database, taught.id, quiz, { lessonSlug: lesson, quizSlug: null, quizVersionId: null, dueAt: now + dayMs });
    const sections = getContent().lessons.get(lesson)?.lesson.sections.map(({ id }) => id) ?? [];
    const [sara, omar] = [await makeMember(database, taught.id, { name: "Sara" }), await makeMember(database, taught.id, { name: "Omar" })];
    for (const section of sections) await makeReading(database, sara.userId, lesson, section, now);
    await makeReading(database, omar.userId, lesson, sections[0] ?? "", now);
    const { rows, columns } = await getGradebook(taught, "en", now);
    expect(rows.map(({ name, cells, total }) => [name, cells[0]?.state, total.share])).toEqual([["Omar", "in-progress", null], ["Sara", "done", null]]);
    expect(columns[0]).toMatchObject({ isReading: true, possible: 0, statistics: { count: 0 } });
  });

  it("holds no withdrawn work, nobody of another class, and removed students only when asked, outside of the mean", async () => {
    const set = await makeAssignment(database, taught.id, quiz);
    await makeAssignment(database, taught.id, quiz, { withdrawnAt: now });
    const other = await makeClass(database);
    await makeMember(database, other.class.id);
    const gone = await makeMember(database, taught.id, { name: "Gone" });
    await doWork(set, gone, { [one]: right }, now);
    await database.read.update(memberships).set({ removedAt: now }).where(eq(memberships.id, gone.id));
    const book = await getGradebook(taught, "en", now);
    expect([book.columns.length, book.rows.length]).toEqual([1, 0]);
    const whole = await getGradebook(taught, "en", now, { withRemoved: true });
    expect(whole.rows.map(({ name, total }) => [name, total.share])).toEqual([["Gone", 0.75]]);
    expect(whole.columns[0]?.statistics.count).toBe(0);
  });
});

describe("one student's gradebook", () => {
  it("tells marks, lateness and what counts of every attempt", async () => {
    const set = await makeAssignment(database, taught.id, quiz, { dueAt: now - dayMs, latePolicy: { kind: "mark-down", percentPerDay: 10, mostPercent: 50 } });
    const sara = await makeMember(database, taught.id, { name: "Sara", timeFactor: "1.5" });
    await makeMember(database, taught.id, { name: "Omar" });
    const first = await doWork(set, sara, { [one]: wrong, [two]: right }, now - 3 * dayMs);
    const second = await doWork(set, sara, { [one]: right, [two]: right }, now);
    const book = await getLearnerBook(taught, sara.id, "en", now);
    expect(book?.works[0]?.attempts).toMatchObject([
      { id: first, number: 1, earned: 1, possible: 4, lateMs: 0, countedShare: 0.25 },
      { id: second, number: 2, earned: 4, possible: 4, lateMs: dayMs, countedShare: 0.9 },
    ]);
    expect(book?.row).toMatchObject({ name: "Sara", timeFactor: "1.5", total: { share: 0.9 }, cells: [{ state: "late", share: 0.9, attemptId: second }] });
    expect(book?.row.total).toEqual((await getGradebook(taught, "en", now)).rows.find(({ membershipId }) => membershipId === sara.id)?.total);
  });

  it("is there for a student of this class alone", async () => {
    const other = await makeClass(database);
    const stranger = await makeMember(database, other.class.id);
    const teacher = await makeMember(database, taught.id, { role: "teacher", userId: (await makeAccount(database, `co-${uuid()}`)).id });
    for (const id of [stranger.id, teacher.id, "nobody"]) expect(await getLearnerBook(taught, id, "en", now)).toBeNull();
  });
});

describe("who may read a gradebook", () => {
  it("is decided by the class, which is not there for students, removed teachers and other classes' teachers", async () => {
    for (const { who, userId } of await makeOutsiders(database, taught.id)) expect(await findTaughtClass(asViewer(userId), taught.id), who).toBeNull();
  });
});
