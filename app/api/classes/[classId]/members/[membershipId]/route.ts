import { z } from "zod";
import { timeFactorSchema } from "@/domain/assignment/schedule";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { removeStudent } from "@/server/members/remove-student";
import { removeTeacher } from "@/server/members/remove-teacher";
import { renameStudent } from "@/server/members/rename-student";
import { setTimeFactor } from "@/server/members/set-time-factor";
import { conflict, done, notFound } from "@/server/reply";

const changing = endpoint({
  summary: "Renames a student, or sets their accommodation (how many times the usual time), or both.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ name: z.string().max(200).optional(), timeFactor: timeFactorSchema.optional() }),
  fromForm: (fields) => Object.fromEntries(fields),
  keepsDraft: true,
  refusals: { "nickname-unusable": 409, "name-taken": 409 },
  async handle({ input: { name, timeFactor }, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const membershipId = params.membershipId ?? "";
    const renamed = name === undefined ? { ok: true as const } : await renameStudent(taught, membershipId, name, now);
    if (!renamed) return notFound;
    if (!renamed.ok) return conflict(renamed.reason);
    if (timeFactor !== undefined && !(await setTimeFactor(taught, membershipId, timeFactor, now))) return notFound;
    const word = timeFactor === undefined ? "student-renamed" : "time-factor-set";
    return done({ membershipId }, { seeOther: `/${locale}/classes/${taught.id}/members/${membershipId}?done=${word}` });
  },
});

export { changing as PATCH, changing as POST };

export const DELETE = endpoint({
  summary: "Takes a student or a co-teacher out of a class. Their work is kept. Forms post to .../removal.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: { "last-teacher": 409 },
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const membershipId = params.membershipId ?? "";
    if (await removeStudent(taught, membershipId, now)) {
      return done({ membershipId }, { seeOther: `/${locale}/classes/${taught.id}/members?done=student-removed` });
    }
    const removed = await removeTeacher(taught, membershipId, now);
    if (!removed) return notFound;
    if (!removed.ok) return conflict(removed.reason);
    return done({ membershipId }, { seeOther: removed.isSelf ? `/${locale}/classes` : `/${locale}/classes/${taught.id}/settings?done=teacher-removed#teachers` });
  },
});
