import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { joinByCode } from "@/server/members/join-by-code";
import { conflict, done } from "@/server/reply";

export const POST = endpoint({
  summary: "Joins a class by its code and a nickname, or signs a student in by the personal code on their slip.",
  identity: "anyone",
  budget: "newcomer",
  body: z.strictObject({ code: z.string().min(1).max(100), nickname: z.string().max(200).default("") }),
  fromForm: (fields) => ({ code: fields.get("code"), nickname: fields.get("nickname") ?? "" }),
  echoes: ["code", "nickname"],
  refusals: {
    "no-such-code": 409,
    "code-paused": 409,
    "code-expired": 409,
    "class-archived": 409,
    "nickname-needed": 409,
    "nickname-unusable": 409,
    "nickname-taken": 409,
    "removed-from-class": 409,
    "class-full": 409,
    "teacher-of-class": 409,
  },
  async handle({ input, viewer, now, locale, address }) {
    const joined = await joinByCode({ ...input, viewer, address, locale, now });
    if (joined.ok) {
      return done({ classId: joined.classId, name: joined.name }, { seeOther: `/${locale}/classes/${joined.classId}`, cookies: joined.cookies });
    }
    if (joined.reason === "too-many-requests") return { ok: false, status: 429, reason: joined.reason, retryAfter: joined.retryAfter };
    return conflict(joined.reason);
  },
});
