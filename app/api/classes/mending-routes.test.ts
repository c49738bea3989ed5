import { describe, expect, it } from "vitest";
import { GET as getQuestion } from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/route";
import { POST as correct } from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/correction/route";
import { POST as regrade } from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/regrade/route";
import { makeSession } from "@/db/factories";
import { useTestDatabase } from "@/db/test-database";
import { makeTestClass } from "@/server/corrections/test-class";
import { readDraft } from "@/server/form-drafts";
import { send } from "@/server/test-request";

const database = await useTestDatabase();

async function makeWorld() {
  const own = await makeTestClass(database);
  const { token: guest } = await makeSession(database, own.teacherId);
  const params = { classId: own.taught.id, assignmentId: own.assignment.id, itemId: own.choice };
  const page = `/ar/classes/${params.classId}/assignments/${params.assignmentId}/questions/${params.itemId}`;
  return { ...own, guest, params, page, from: (path: string) => ({ guest, params, headers: { referer: `http://localhost:3000${path}` } }) };
}

const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [status, headers.get("location")];
const note = { ar: "أُعيد رسم الخريطة." };

describe("correcting a key", () => {
  it("by its form goes back to the page, which says that no mark has changed", async () => {
    const { from, page, ...own } = await makeWorld();
    const { attemptId } = await own.sit("a");
    const sent = await send(correct, { ...from(page), form: { "answer.chosen": "b", noteEn: "", noteAr: note.ar } });
    expect(goesTo(sent)).toEqual([303, `${page}?done=key-corrected`]);
    expect(await own.marks(attemptId)).toEqual([2, 4]);
  });

  it("keeps what was typed where the note is missing or the answer is not complete", async () => {
    const { from, page, teacherId } = await makeWorld();
    for (const [form, problem] of [[{ "answer.chosen": "b" }, "invalid-input"], [{ noteEn: "Why." }, "key-incomplete"]] as const) {
      const sent = await send(correct, { ...from(page), form });
      const back = new URL(sent.headers.get("location") ?? "", "http://page");
      expect([sent.status, back.pathname, back.searchParams.get("problem")]).toEqual([303, page, problem]);
      const draft = await readDraft({ userId: teacherId } as Parameters<typeof readDraft>[0], back.searchParams.get("draft") ?? "");
      expect(Object.fromEntries(draft?.fields ?? [])).toEqual(form);
    }
  });

  it("in JSON takes a response, and names what is missing", async () => {
    const { guest, params } = await makeWorld();
    const ask = (json: unknown) => send(correct, { guest, params, json });
    expect(await ask({ response: { chosen: ["b"] } })).toMatchObject({ status: 422, body: { error: { fields: [{ path: "note", problem: "note-missing" }] } } });
    expect(await ask({ response: { chosen: ["b"] }, note: { en: " " } })).toMatchObject({ status: 422 });
    expect(await ask({ response: { chosen: ["a"] }, note })).toMatchObject({ status: 409, body: { error: { reason: "key-unchanged" } } });
    expect(await ask({ site: true })).toMatchObject({ status: 409, body: { error: { reason: "no-newer-version" } } });
    expect(await ask({ response: { chosen: ["b"] }, note })).toMatchObject({ status: 200, body: { questionVersionId: expect.any(String) as string } });
  });
});

describe("regrading", () => {
  it("by its form goes on to the rulings; sent twice it is one", async () => {
    const { from, page, ...own } = await makeWorld();
    const { attemptId } = await own.sit("b");
    const version = own.versionOf(own.choice);
    const form = { id: "ruling-of-form", version, ruling: "accept-also", answer: '[["choice","b"]]', newVersion: version, noteEn: "Also right.", noteAr: "" };
    for (const _ of [1, 2]) expect(goesTo(await send(regrade, { ...from(`${page}?ruling=accept-also`), form }))).toEqual([303, `${page}?version=${version}&done=regraded`]);
    expect(await own.marks(attemptId)).toEqual([2, 4]);
    const { body } = await send(getQuestion, { method: "GET", guest: own.guest, params: own.params });
    expect(body).toMatchObject({ number: 1, rulings: [{ kind: "accept-also", answers: ["Option b"], note: "Also right." }], versions: [{ groups: [{ count: 1, isAccepted: true }] }] });
  });

  it("in JSON tells first what it would change", async () => {
    const { guest, params, ...own } = await makeWorld();
    const { attemptId } = await own.sit("b");
    const json = { questionVersionId: own.versionOf(own.choice), ruling: { kind: "drop" }, note };
    expect(await send(regrade, { guest, params, json: { ...json, dryRun: true } })).toMatchObject({ status: 200, body: { changes: [{ attemptId, to: { possible: 2 } }] } });
    expect(await own.marks(attemptId)).toEqual([0, 4]);
    expect(await send(regrade, { guest, params, json })).toMatchObject({ status: 200, body: { regraded: 1 } });
    expect(await own.marks(attemptId)).toEqual([0, 2]);
  });

  it.each([
    [{ ruling: { kind: "drop" } }, "note"],
    [{ ruling: { kind: "forget" }, note }, "ruling.kind", "ruling-missing"],
    [{ ruling: { kind: "accept-also", answers: [] }, note }, "ruling.answers", "ruling-names-nothing"],
    [{ ruling: { kind: "new-key", questionVersionId: "" }, note }, "ruling.questionVersionId", "no-such-version"],
  ])("is refused by name: %j", async (json, path, problem?: string) => {
    const { guest, params, ...own } = await makeWorld();
    const answered = await send(regrade, { guest, params, json: { questionVersionId: own.versionOf(own.choice), ...json } });
    expect(answered).toMatchObject({ status: 422, body: { error: { fields: [{ path, ...(problem && { problem }) }] } } });
  });
});
