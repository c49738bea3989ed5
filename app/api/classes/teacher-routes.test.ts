import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/app/api/openapi.json/routes";
import { makeClass, makeMember } from "@/db/class-factories";
import { makeSession, makeUser } from "@/db/factories";
import { auditEntries, groups, invitations, rosterImports } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { drawClassCode } from "@/server/classes/create-class";
import { getDatabase } from "@/server/database";
import type { Endpoint } from "@/server/endpoint";
import { guestTokenOf, send } from "@/server/test-request";

const database = await useTestDatabase();
const now = Date.now();
const soon = now + 3600_000;

/** Every route of this folder with a body that it takes, and whether it changes something. */
const own: [method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: Record<string, unknown>][] = [
  ["GET", ""],
  ["PATCH", "", { name: "Renamed" }],
  ["POST", "", { name: "Renamed" }],
  ["PATCH", "/code", { paused: true }],
  ["POST", "/code", { paused: true }],
  ["POST", "/code/rotation"],
  ["GET", "/members"],
  ["POST", "/members", { nickname: "Somebody" }],
  ["PATCH", "/members/{membershipId}", { name: "Renamed" }],
  ["POST", "/members/{membershipId}", { timeFactor: "2" }],
  ["POST", "/members/{membershipId}/personal-code"],
  ["POST", "/members/{membershipId}/move", { toClassId: "there" }],
  ["POST", "/members/{membershipId}/merger", { intoId: "other" }],
  ["DELETE", "/members/{membershipId}"],
  ["POST", "/members/{membershipId}/removal"],
  ["POST", "/members/{membershipId}/restoration"],
  ["POST", "/personal-codes"],
  ["POST", "/groups", { name: "Another" }],
  ["PATCH", "/groups/{groupId}", { name: "Renamed" }],
  ["POST", "/groups/{groupId}", { name: "Renamed" }],
  ["DELETE", "/groups/{groupId}"],
  ["POST", "/groups/{groupId}/removal"],
  ["GET", "/invitations"],
  ["POST", "/invitations"],
  ["POST", "/invitations/{invitationId}/revocation"],
  ["POST", "/roster-imports", { names: "Somebody else" }],
  ["POST", "/roster-imports/{importId}/confirmation"],
  ["POST", "/archive"],
  ["DELETE", "/archive"],
  ["POST", "/restoration"],
];

const tokenOf = async (userId: string) => (await makeSession(database, userId)).token;
const from = (path: string) => ({ referer: `http://localhost:3000${path}` });

async function makeWorld() {
  const teacherId = (await makeUser(database)).id;
  const { class: made } = await makeClass(database, { teacherId, code: drawClassCode() });
  const [student, other] = [await makeMember(database, made.id, { name: "Sara" }), await makeMember(database, made.id, { name: "Omar" })];
  const { class: second } = await makeClass(database, { teacherId });
  const params = { classId: made.id, membershipId: student.id, groupId: uuid(), invitationId: uuid(), importId: uuid() };
  await database.write([
    database.read.insert(groups).values({ id: params.groupId, classId: made.id, name: "Red" }),
    database.read.insert(invitations).values({ id: params.invitationId, classId: made.id, createdBy: teacherId, createdAt: now, expiresAt: soon }),
    database.read.insert(rosterImports).values({ id: params.importId, classId: made.id, createdBy: teacherId, createdAt: now, entries: [], problems: [] }),
  ]);
  return { made, params, teacher: await tokenOf(teacherId), student, other, second };
}

let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  await getDatabase();
  world = await makeWorld();
});

const ask = (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body: Record<string, unknown> | undefined, guest?: string) => {
  const endpoint = routes[`/api/classes/{classId}${path}`]?.[method] as Endpoint;
  const filled = { ...body, ...(body?.toClassId !== undefined && { toClassId: world.second.id }), ...(body?.intoId !== undefined && { intoId: world.other.id }) };
  return send(endpoint, { method, params: world.params, guest, ...(method !== "GET" && { json: filled }) });
};

describe("a class's own routes", () => {
  it("are all in the table below", () => {
    const mine = /^\/api\/classes\/\{classId\}(\/(code|members|personal-codes|groups|invitations|roster-imports|archive|restoration)(\/.*)?)?$/;
    const all = Object.entries(routes).flatMap(([path, methods]) => (mine.test(path) ? Object.keys(methods).map((method) => `${method} ${path}`) : []));
    const named = own.map(([method, path]) => `${method} /api/classes/{classId}${path}`);
    expect(all.filter((route) => /^(GET|POST|PATCH|DELETE) /.test(route)).sort()).toEqual(named.sort());
  });

  it.each(own)("%s %s is for this class's teachers: nobody else changes or sees anything", async (method, path, body) => {
    const removed = await makeMember(database, world.made.id, { role: "teacher", name: uuid(), removedAt: now });
    const elsewhere = (await makeUser(database)).id;
    await makeClass(database, { teacherId: elsewhere });
    const before = await database.read.select().from(auditEntries).where(eq(auditEntries.classId, world.made.id));
    for (const userId of [world.student.userId, removed.userId, elsewhere, (await makeUser(database)).id]) {
      expect((await ask(method, path, body, await tokenOf(userId))).status).toBe(404);
    }
    expect((await ask(method, path, body)).status).toBe(401);
    expect(await database.read.select().from(auditEntries).where(eq(auditEntries.classId, world.made.id))).toEqual(before);
  });

  it("answer their teacher", async () => {
    const refused: string[] = [];
    for (const [method, path, body] of own) {
      world = await makeWorld();
      const { status } = await ask(method, path, body, world.teacher);
      if (status !== 200 && status !== 201) refused.push(`${method} ${path}: ${status}`);
    }
    // The list in this world holds nobody.
    expect(refused).toEqual(["POST /roster-imports/{importId}/confirmation: 409"]);
  }, 60_000);
});

describe("a teacher's forms, without script", () => {
  const post = (path: string, sent: Parameters<typeof send>[1]) => send(routes[`/api/classes/{classId}${path}`]?.POST as Endpoint, { params: world.params, guest: world.teacher, ...sent });
  const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [status, headers.get("location")];

  it("go on to a page that says what was done, or back with the reason and what was typed", async () => {
    world = await makeWorld();
    const base = `/ar/classes/${world.made.id}`;
    const headers = from(`${base}/members`);
    expect(goesTo(await post("/members", { form: { nickname: "Huda" }, headers }))).toEqual([303, `${base}/members?done=student-added`]);
    expect(goesTo(await post("/members", { form: { nickname: "Huda" }, headers }))).toEqual([303, `${base}/members?problem=name-taken&nickname=Huda`]);
    expect(goesTo(await post("/code", { form: { paused: "yes" }, headers }))).toEqual([303, `${base}/settings?done=code-changed#code`]);
    const refused = await post("/code", { form: { expiresAt: "2001-01-01T00:00" }, headers: from(`${base}/settings`) });
    expect(goesTo(refused)).toEqual([303, expect.stringMatching(/settings\?problem=invalid-input&draft=/)]);
  });

  it("take a class list as a file, and lead to its preview", async () => {
    world = await makeWorld();
    const data = new FormData();
    data.set("file", new File(["name\nسارة\n"], "list.csv", { type: "text/csv" }));
    const encoded = new Response(data);
    const sent = { raw: await encoded.arrayBuffer(), headers: { "content-type": encoded.headers.get("content-type") ?? "", ...from(`/en/classes/${world.made.id}/members/import`) } };
    const answer = await post("/roster-imports", sent);
    const importId = answer.headers.get("location")?.split("/").at(-1) ?? "";
    expect(goesTo(answer)).toEqual([303, `/en/classes/${world.made.id}/members/import/${importId}`]);
    const [row] = await database.read.select().from(rosterImports).where(eq(rosterImports.id, importId));
    expect(row).toMatchObject({ entries: [{ line: 2, name: "سارة" }], problems: [], confirmedAt: null });
  });
});

describe("POST /members with the class's code", () => {
  it("lets a signed-in person join this class, and only by its own code", async () => {
    world = await makeWorld();
    const endpoint = routes["/api/classes/{classId}/members"]?.POST as Endpoint;
    const guest = await tokenOf((await makeUser(database)).id);
    const join = (code: string, classId = world.made.id) => send(endpoint, { params: { classId }, guest, json: { code, nickname: "Newcomer" } });
    expect((await join(world.made.code, world.second.id)).status).toBe(409);
    const joined = await join(world.made.code);
    expect([joined.status, joined.body, guestTokenOf(joined)]).toEqual([201, { classId: world.made.id, name: "Newcomer" }, undefined]);
  });
});
