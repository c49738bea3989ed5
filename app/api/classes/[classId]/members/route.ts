import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { addStudent } from "@/server/members/add-student";
import { joinByCode } from "@/server/members/join-by-code";
import { listMembers } from "@/server/members/list-members";
import { conflict, done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "The members of a class as its teachers see them: teachers, students, removed students, groups.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught ? done(await listMembers(taught)) : notFound;
  },
});

export const POST = endpoint({
  summary: "With a nickname alone: a teacher puts a student in, who gets a personal code. With the class's code: whoever asks joins.",
  identity: "known",
  budget: "start",
  body: z.strictObject({ code: z.string().min(1).max(100).optional(), nickname: z.string().max(200).default("") }),
  fromForm: (fields) => ({ nickname: fields.get("nickname") ?? "" }),
  echoes: ["nickname"],
  refusals: {
    "nickname-unusable": 409,
    "name-taken": 409,
    "no-place-left": 409,
    "archived-class": 409,
    "no-such-code": 409,
    "code-paused": 409,
    "code-expired": 409,
    "class-archived": 409,
    "nickname-needed": 409,
    "nickname-taken": 409,
    "removed-from-class": 409,
    "class-full": 409,
    "teacher-of-class": 409,
  },
  async handle({ input: { code, nickname }, params, viewer, now, locale, address }) {
    const classId = params.classId ?? "";
    if (code !== undefined) {
      const joined = await joinByCode({ code, classId, nickname, viewer, address, locale, now });
      if (joined.ok) return done({ classId, name: joined.name }, { status: 201, cookies: joined.cookies });
      if (joined.reason === "too-many-requests") return { ok: false, status: 429, reason: joined.reason, retryAfter: joined.retryAfter };
      return conflict(joined.reason);
    }
    const taught = await findTaughtClass(viewer, classId);
    if (!taught) return notFound;
    const added = await addStudent(taught, { nickname, locale, now });
    if (!added.ok) return conflict(added.reason);
    const { membershipId, name, personalCode } = added;
    return done({ membershipId, name, personalCode }, { status: 201, seeOther: `/${locale}/classes/${classId}/members?done=student-added` });
  },
});
