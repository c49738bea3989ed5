import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { routes } from "@/app/api/openapi.json/routes";
import { getContent } from "@/content/load";
import { useTestDatabase } from "@/db/test-database";
import { makeWorld, type Role, roles, type World } from "@/db/worlds/policy-world";
import { plausibleResponse } from "@/questions/plausible-response";
import type { Endpoint } from "@/server/endpoint";
import { publishContent } from "@/server/publish/publish-content";
import { signId } from "@/server/signed-token";
import { type Answered, send } from "@/server/test-request";

type Rule = {
  /** Who gets through the door; everybody else finds nothing there. */
  may: readonly Role[];
  call(world: World): { params?: Record<string, string>; json?: unknown; form?: Record<string, string> };
};

const anyone = roles;
const known = roles.filter((role) => role !== "anonymous");
const teachers: Role[] = ["teacher", "coTeacher", "administrator"];

const rule = (may: readonly Role[], call: Rule["call"] = () => ({})): Rule => ({ may, call });
/** Of the first class, with further parts of the address. */
const ofClass = (may: readonly Role[], json?: unknown | ((world: World) => unknown), more?: (world: World) => Record<string, string>) =>
  rule(may, (world) => ({
    params: { classId: world.own.id, ...more?.(world) },
    json: typeof json === "function" ? (json as (world: World) => unknown)(world) : json,
  }));
const ofOpenAttempt = (may: readonly Role[], json?: (world: World) => unknown) =>
  rule(may, (world) => ({ params: { attemptId: world.openAttemptId }, json: json?.(world) }));

const password = "a long password";

/** Things of the first class, by the names of the address's parts. */
const thing = {
  assignment: ({ assignment }: World) => ({ assignmentId: assignment.id }),
  attempt: ({ openAttemptId }: World) => ({ attemptId: openAttemptId }),
  student: ({ student }: World) => ({ membershipId: student.id }),
  question: ({ assignment, itemId }: World) => ({ assignmentId: assignment.id, itemId }),
  exception: ({ assignment, exception }: World) => ({ assignmentId: assignment.id, exceptionId: exception }),
  group: ({ group }: World) => ({ groupId: group }),
  category: ({ category }: World) => ({ categoryId: category }),
};
const attemptQuestion = (world: World) => ({ ...thing.attempt(world), itemId: world.itemId });
const markFor = () => ({ id: uuid(), mark: 1, reason: "Argued well." });
const lesson = getContent().lessons.get("who-says-so")?.lesson;
const section = lesson?.sections[0]?.id ?? "";
const readingOfLesson = { params: { slug: lesson?.slug ?? "" }, json: { section, done: true } };
const checked = getContent().lessons.get("who-says-so")?.questions.get(lesson?.sections[0]?.questions[0] ?? "");
const checkOfLesson = {
  params: { slug: lesson?.slug ?? "", questionId: checked?.id ?? "" },
  json: { section, response: checked && plausibleResponse(checked.kind, checked.prompt) },
};
const category = { name: "Essays", weight: 2 };
const pair = ({ assignment, student }: World) => ({ assignmentId: assignment.id, membershipId: student.id });
const quizOfBank = { title: "A quiz", items: [{ questionId: [...(getContent().lessons.get("who-says-so")?.questions.keys() ?? [])][0] ?? "" }] };

/** Every route: who may. Each of them is asked as each role. */
const policy: Record<string, Rule> = {
  "POST /api/accounts": rule(anyone, () => ({ json: { username: `new-${uuid().slice(-12)}`, password, locale: "en" } })),
  "GET /api/attempts/{attemptId}": ofOpenAttempt(["student"]),
  "POST /api/attempts/{attemptId}/answers": rule(["student"], ({ openAttemptId, itemId }) => ({
    params: { attemptId: openAttemptId },
    form: { itemId, then: "2", question: "1" },
  })),
  "POST /api/attempts/{attemptId}/events": ofOpenAttempt(["student"], ({ itemId }) => ({
    events: [{ id: uuid(), type: "answer-saved", itemId, response: { answer: true }, at: 1 }],
  })),
  "POST /api/attempts/{attemptId}/submission": ofOpenAttempt(["student"]),
  "POST /api/calendar-links": rule(known),
  "POST /api/calendar-links/{linkId}/revocation": rule(["student"], ({ calendarLink }) => ({ params: { linkId: calendarLink } })),
  // Whoever has the address has the calendar: it is the secret.
  "GET /api/calendars/{token}": rule(anyone, ({ calendarLink }) => ({ params: { token: signId("calendar", calendarLink) } })),
  "POST /api/classes": rule(known, () => ({ json: { name: "Another class", timeZone: "UTC" } })),
  "GET /api/classes/{classId}": ofClass(teachers),
  "PATCH /api/classes/{classId}": ofClass(teachers, { name: "History 11b" }),
  "POST /api/classes/{classId}": ofClass(teachers, { name: "History 11b" }),
  "POST /api/classes/{classId}/archive": ofClass(teachers),
  "DELETE /api/classes/{classId}/archive": ofClass(teachers),
  "POST /api/classes/{classId}/restoration": ofClass(teachers),
  "GET /api/classes/{classId}/assignments": ofClass(teachers),
  "POST /api/classes/{classId}/assignments": ofClass(teachers, ({ quiz }: World) => ({ quizSlug: quiz.quizSlug })),
  "PATCH /api/classes/{classId}/assignments/{assignmentId}": ofClass(teachers, { dueAt: null }, thing.assignment),
  "POST /api/classes/{classId}/assignments/{assignmentId}": ofClass(teachers, { dueAt: null }, thing.assignment),
  "DELETE /api/classes/{classId}/assignments/{assignmentId}": ofClass(teachers, {}, thing.assignment),
  "POST /api/classes/{classId}/assignments/{assignmentId}/withdrawal": ofClass(teachers, {}, thing.assignment),
  "POST /api/classes/{classId}/assignments/{assignmentId}/restoration": ofClass(teachers, {}, thing.assignment),
  "POST /api/classes/{classId}/assignments/{assignmentId}/exceptions": ofClass(
    teachers,
    ({ secondStudent }: World) => ({ membershipId: secondStudent.id, attemptsAllowed: 2 }),
    thing.assignment,
  ),
  "DELETE /api/classes/{classId}/assignments/{assignmentId}/exceptions/{exceptionId}": ofClass(teachers, {}, thing.exception),
  "POST /api/classes/{classId}/assignments/{assignmentId}/exceptions/{exceptionId}/removal": ofClass(teachers, {}, thing.exception),
  "POST /api/classes/{classId}/assignments/{assignmentId}/extension": ofClass(teachers, { addMinutes: 15 }, thing.assignment),
  "GET /api/classes/{classId}/assignments/{assignmentId}/live": ofClass(teachers, {}, thing.assignment),
  "GET /api/classes/{classId}/assignments/{assignmentId}/standing": ofClass(teachers, {}, thing.assignment),
  "POST /api/classes/{classId}/attempts/{attemptId}/comments": ofClass(teachers, () => ({ id: uuid(), text: "Well read." }), thing.attempt),
  "POST /api/classes/{classId}/attempts/{attemptId}/marks/{itemId}": ofClass(teachers, markFor, attemptQuestion),
  "PUT /api/classes/{classId}/attempts/{attemptId}/marks/{itemId}": ofClass(teachers, markFor, attemptQuestion),
  "POST /api/classes/{classId}/attempts/{attemptId}/reopening": ofClass(teachers, () => ({ id: uuid(), reason: "Power cut" }), thing.attempt),
  "POST /api/classes/{classId}/categories": ofClass(teachers, category),
  "PATCH /api/classes/{classId}/categories/{categoryId}": ofClass(teachers, category, thing.category),
  "POST /api/classes/{classId}/categories/{categoryId}": ofClass(teachers, category, thing.category),
  "DELETE /api/classes/{classId}/categories/{categoryId}": ofClass(teachers, {}, thing.category),
  "POST /api/classes/{classId}/categories/{categoryId}/removal": ofClass(teachers, {}, thing.category),
  "PATCH /api/classes/{classId}/code": ofClass(teachers, { paused: true }),
  "POST /api/classes/{classId}/code": ofClass(teachers, { paused: true }),
  "POST /api/classes/{classId}/code/rotation": ofClass(teachers),
  "POST /api/classes/{classId}/excuses": ofClass(teachers, pair),
  "DELETE /api/classes/{classId}/excuses": ofClass(teachers, pair),
  "POST /api/classes/{classId}/excuses/removal": ofClass(teachers, pair),
  "GET /api/classes/{classId}/gradebook": ofClass(teachers),
  "GET /api/classes/{classId}/gradebook.csv": ofClass(teachers),
  "PUT /api/classes/{classId}/gradebook/weights": ofClass(teachers, { assignments: [] }),
  "POST /api/classes/{classId}/gradebook/weights": ofClass(teachers, { assignments: [] }),
  "POST /api/classes/{classId}/groups": ofClass(teachers, { name: "Row by the door" }),
  "PATCH /api/classes/{classId}/groups/{groupId}": ofClass(teachers, { name: "Row by the door" }, thing.group),
  "POST /api/classes/{classId}/groups/{groupId}": ofClass(teachers, { name: "Row by the door" }, thing.group),
  "DELETE /api/classes/{classId}/groups/{groupId}": ofClass(teachers, {}, thing.group),
  "POST /api/classes/{classId}/groups/{groupId}/removal": ofClass(teachers, {}, thing.group),
  "GET /api/classes/{classId}/invitations": ofClass(teachers),
  "POST /api/classes/{classId}/invitations": ofClass(teachers),
  "POST /api/classes/{classId}/invitations/{invitationId}/revocation": ofClass(teachers, {}, ({ invitation }) => ({ invitationId: invitation })),
  "GET /api/classes/{classId}/members": ofClass(teachers),
  "POST /api/classes/{classId}/members": ofClass(teachers, () => ({ nickname: `New ${uuid().slice(-6)}` })),
  "PATCH /api/classes/{classId}/members/{membershipId}": ofClass(teachers, { timeFactor: "1.5" }, thing.student),
  "POST /api/classes/{classId}/members/{membershipId}": ofClass(teachers, { timeFactor: "1.5" }, thing.student),
  "DELETE /api/classes/{classId}/members/{membershipId}": ofClass(teachers, {}, thing.student),
  "POST /api/classes/{classId}/members/{membershipId}/removal": ofClass(teachers, {}, thing.student),
  "POST /api/classes/{classId}/members/{membershipId}/restoration": ofClass(teachers, {}, ({ removed }) => ({ membershipId: removed.id })),
  "POST /api/classes/{classId}/members/{membershipId}/merger": ofClass(teachers, ({ secondStudent }: World) => ({ intoId: secondStudent.id }), thing.student),
  // Only somebody who runs both classes.
  "POST /api/classes/{classId}/members/{membershipId}/move": rule(["administrator"], (world) => ({
    params: { classId: world.own.id, ...thing.student(world) },
    json: { toClassId: world.other.id },
  })),
  "POST /api/classes/{classId}/members/{membershipId}/personal-code": ofClass(teachers, {}, thing.student),
  "POST /api/classes/{classId}/personal-codes": ofClass(teachers),
  "GET /api/classes/{classId}/questions": ofClass(teachers),
  "GET /api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}": ofClass(teachers, {}, thing.question),
  "POST /api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}/correction": ofClass(
    teachers,
    { response: { answer: false }, note: { en: "It is not." } },
    thing.question,
  ),
  "POST /api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}/regrade": ofClass(
    teachers,
    ({ quiz }: World) => ({ questionVersionId: quiz.items[0]?.questionVersionId, ruling: { kind: "everyone" }, note: { en: "It is not." } }),
    thing.question,
  ),
  "POST /api/classes/{classId}/quizzes": ofClass(teachers, quizOfBank),
  "PATCH /api/classes/{classId}/quizzes/{slug}": ofClass(teachers, quizOfBank, ({ ownQuiz }) => ({ slug: ownQuiz })),
  "POST /api/classes/{classId}/quizzes/{slug}": ofClass(teachers, quizOfBank, ({ ownQuiz }) => ({ slug: ownQuiz })),
  "POST /api/classes/{classId}/quizzes/drafts": ofClass(teachers, { title: "", lines: [], change: null, filter: {} }),
  "POST /api/classes/{classId}/roster-imports": ofClass(teachers, { names: "Nour\nSami" }),
  "POST /api/classes/{classId}/roster-imports/{importId}/confirmation": ofClass(teachers, {}, ({ rosterImport }) => ({ importId: rosterImport })),
  "POST /api/invitations/{token}/acceptance": rule(known, ({ invitation }) => ({ params: { token: signId("invitation", invitation) } })),
  "POST /api/join": rule(anyone, ({ own }) => ({ json: { code: own.code, nickname: "A name" } })),
  "POST /api/lessons/{slug}/checks/{questionId}": rule(anyone, () => ({ params: checkOfLesson.params, json: checkOfLesson.json })),
  "PUT /api/lessons/{slug}/progress": rule(anyone, () => readingOfLesson),
  "POST /api/lessons/{slug}/progress": rule(anyone, () => readingOfLesson),
  "GET /api/me": rule(anyone),
  "POST /api/password": rule(known, () => ({ json: { oldPassword: password, newPassword: password } })),
  "GET /api/progress": rule(anyone),
  "POST /api/quizzes/{slug}/attempts": rule(anyone, ({ quiz }) => ({ params: { slug: quiz.quizSlug } })),
  "POST /api/reports": rule(anyone, () => ({ json: { claimId: "S-001", lesson: "what-the-article-reports", text: "The date is wrong." } })),
  "POST /api/reports/{reportId}/answer": rule(teachers, ({ report }) => ({ params: { reportId: report.id }, json: { text: "Corrected." } })),
  "POST /api/reports/{reportId}/closing": rule(teachers, ({ report }) => ({ params: { reportId: report.id } })),
  "POST /api/reports/{reportId}/reopening": rule(teachers, ({ report }) => ({ params: { reportId: report.id } })),
  "POST /api/session": rule(anyone, () => ({ json: { username: "nobody", password } })),
  "DELETE /api/session": rule(known),
  // No provider is set up here, so nobody finds one; the way there is open to all.
  "POST /api/sign-in/{provider}": rule([], () => ({ params: { provider: "github" } })),
  "POST /api/sign-out": rule(known),
};

const database = await useTestDatabase();
await publishContent(database, getContent(), Date.now());

/** What a role may get: the door opens (whatever the state then says), or it looks as if there were nothing. */
const isOpen = ({ status, headers }: Answered) => ![401, 403, 404].includes(status) && !/problem[=/]/.test(headers.get("location") ?? "");
const refusedWith = (role: Role, endpoint: Endpoint) => (role === "anonymous" && endpoint.spec.identity === "known" ? 401 : 404);
/** A form is sent on to a page that says the reason. */
const statusOf = ({ status, headers }: Answered) => {
  const reason = /problem[=/]([\w-]+)/.exec(headers.get("location") ?? "")?.[1];
  return reason === "no-identity" ? 401 : reason === "not-found" ? 404 : status;
};

const every = Object.entries(routes).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, endpoint]) => ({ name: `${method} ${path}`, path, method, endpoint })),
);

function ask(route: (typeof every)[number], rule: Rule, world: World, role: Role): Promise<Answered> {
  const { params = {}, json, form } = rule.call(world);
  const isRead = route.method === "GET";
  return send(route.endpoint, {
    method: route.method,
    path: route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ""),
    params,
    guest: world.tokens[role],
    // One address each: what is tested is who may, not how often.
    address: `198.51.100.${roles.indexOf(role) + 1}`,
    ...(form ? { form } : !isRead && { json: json ?? {} }),
  });
}

describe("who may do what", () => {
  it("is said for every route, and for nothing else", () => {
    expect(Object.keys(policy).sort()).toEqual(every.map(({ name }) => name).sort());
  });

  it.each(every.filter(({ name }) => name in policy))("$name", async (route) => {
    const rule = policy[route.name] as Rule;
    const shared = await makeWorld(database);
    for (const role of roles.filter((each) => !rule.may.includes(each))) {
      const answered = await ask(route, rule, shared, role);
      expect(`${role}: ${statusOf(answered)}`, JSON.stringify(answered.body)).toBe(`${role}: ${refusedWith(role, route.endpoint)}`);
    }
    for (const role of rule.may) {
      // What one of them changes must not be missing for the next; what all may do changes only their own.
      const isShared = route.method === "GET" || rule.may.includes("guest");
      const answered = await ask(route, rule, isShared ? shared : await makeWorld(database), role);
      expect(isOpen(answered), `${role} got ${answered.status}: ${answered.text.slice(0, 200)}`).toBe(true);
      expect(answered.status, answered.text.slice(0, 200)).not.toBe(422);
      expect(answered.status).toBeLessThan(500);
    }
  });
});
