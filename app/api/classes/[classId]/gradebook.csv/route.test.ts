import { describe, expect, it } from "vitest";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { makeQuiz, makeSession } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { send } from "@/server/test-request";
import { GET } from "./route";

const database = await useTestDatabase();

async function download(query: string) {
  const { class: made, teacherId } = await makeClass(database);
  await makeAssignment(database, made.id, await makeQuiz(database, { slug: `quiz-${made.id}` }), { title: "Quiz", dueAt: 1 });
  await makeMember(database, made.id, { name: "سلمى" });
  await makeMember(database, made.id, { name: "Gone", removedAt: 1 });
  const { token } = await makeSession(database, teacherId);
  return send(GET, { method: "GET", path: `/api/classes/${made.id}/gradebook.csv${query}`, params: { classId: made.id }, guest: token });
}

describe("the gradebook as a file", () => {
  it("is saved as CSV, and kept by no cache", async () => {
    const { status, headers, text } = await download("");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('attachment; filename="gradebook.csv"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(text).toContain('"سلمى","","","missing",0');
    expect(text).not.toContain("Gone");
  });

  it("speaks the language that is asked for, and holds removed students when asked", async () => {
    const { text } = await download("?locale=ar&removed=1");
    expect(text).toContain('"الاسم"');
    expect(text).toContain("لم يُسلَّم");
    expect(text).toContain("Gone");
  });
});
