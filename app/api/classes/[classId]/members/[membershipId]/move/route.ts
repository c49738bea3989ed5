import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { moveStudent } from "@/server/members/move-student";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Moves a student to another class of the same teacher. Their work stays in the class it was done for.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ toClassId: z.string().max(64) }),
  fromForm: (fields) => ({ toClassId: fields.get("toClassId") ?? "" }),
  refusals: { "already-in-class": 409, "archived-class": 409, "nickname-unusable": 409, "name-taken": 409, "no-place-left": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const [from, to] = await Promise.all([findTaughtClass(viewer, params.classId ?? ""), findTaughtClass(viewer, input.toClassId)]);
    const moved = from && to && (await moveStudent(from, params.membershipId ?? "", to, now));
    if (!moved) return notFound;
    if (!moved.ok) return conflict(moved.reason);
    const { membershipId, keepsSlip } = moved;
    const word = keepsSlip ? "student-moved" : "student-moved-back";
    return done({ classId: to.id, membershipId, keepsSlip }, { seeOther: `/${locale}/classes/${to.id}/members/${membershipId}?done=${word}` });
  },
});
