import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { excuseStudent, removeExcuse } from "@/server/gradebook/excuse-student";
import { done, notFound } from "@/server/reply";

const excuse = z.strictObject({ assignmentId: z.string().max(64), membershipId: z.string().max(64) });

export const POST = endpoint({
  summary: "Excuses a student from an assignment: it is left out of their total, neither zero nor missing.",
  identity: "known",
  budget: "write",
  body: excuse,
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const excused = taught && (await excuseStudent(taught, input, now));
    return excused ? done({ excused: true }, { seeOther: `/${locale}/classes/${taught.id}/gradebook/${input.membershipId}?done=student-excused` }) : notFound;
  },
});

export const DELETE = endpoint({
  summary: "Takes an excuse back: the work counts again as it stands. Forms post to .../removal.",
  identity: "known",
  budget: "write",
  body: excuse,
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const removed = taught && (await removeExcuse(taught, input, now));
    return removed ? done({ excused: false }, { seeOther: `/${locale}/classes/${taught.id}/gradebook/${input.membershipId}?done=excuse-removed` }) : notFound;
  },
});
