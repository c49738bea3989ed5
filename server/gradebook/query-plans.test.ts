import type { InStatement } from "@libsql/client";
import { v7 as uuid } from "uuid";
import { describe, expect, it, vi } from "vitest";
import { useTestDatabase } from "@/db/test-database";
import { getStanding } from "@/server/assignments/get-standing";
import { makeClassAtWork, makeStudentAtWork } from "@/server/attempts/class-attempt.test-data";
import { listAudit } from "@/server/classes/list-audit";
import { getDatabase } from "@/server/database";
import { analyseAssignment } from "@/server/item-analysis/analyse-assignment";
import { listAnalysed } from "@/server/item-analysis/list-analysed";
import { getGradebook } from "./get-gradebook";
import { getLearnerBook } from "./get-learner-book";

const database = await useTestDatabase();
const now = Date.parse("2026-11-20T12:00:00Z");

/** How SQLite goes about every query that `work` makes. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const { client } = await getDatabase();
  const asked = vi.spyOn(client, "execute");
  await work();
  // Drizzle hands over statements with their arguments; the plain text is a pragma's.
  const queries = asked.mock.calls.map(([query]): InStatement => query).filter((query) => typeof query !== "string");
  asked.mockRestore();
  const plans = await Promise.all(queries.map(({ sql, args }) => client.execute({ sql: `explain query plan ${sql}`, args })));
  return plans.flatMap(({ rows }) => rows.map((row) => String(row.detail)));
}

/** Tables that grow with every class: a page of one class must not read them whole. */
const grows = /^SCAN (attempts|attempt_steps|gradebook_cells|memberships|assignments|audit_entries|lesson_progress|users|item_results|\w*members)\b/;

describe("a page of one class", () => {
  it("reads no table of all classes whole", async () => {
    const work = await makeClassAtWork(database);
    const student = await makeStudentAtWork(database, work, now);
    await student.handsIn();
    const assignmentId = work.assignment.id;
    const pages: Record<string, () => Promise<unknown>> = {
      gradebook: () => getGradebook(work.taught, "en", now),
      "gradebook with removed students": () => getGradebook(work.taught, "en", now, { withRemoved: true }),
      "a student's page": () => getLearnerBook(work.taught, student.member.id, "en", now),
      "item analysis": () => analyseAssignment(work.taught, { assignmentId, which: "all", locale: "en" }),
      "what to analyse": () => listAnalysed(work.taught, "en"),
      "the live page": () => getStanding(work.taught, assignmentId, "en", now),
      "the log": () => listAudit(work.taught, { group: "marks", before: uuid(), locale: "en" }),
    };
    for (const [page, read] of Object.entries(pages)) {
      const plans = await plansOf(read);
      expect(plans.length, page).toBeGreaterThan(0);
      expect(plans.filter((detail) => grows.test(detail)), page).toEqual([]);
    }
  });

  it("is told from one that does", async () => {
    expect((await plansOf(async () => (await getDatabase()).client.execute({ sql: "select * from attempts where earned > 1", args: [] }))).filter((detail) => grows.test(detail))).toHaveLength(1);
  });
});
