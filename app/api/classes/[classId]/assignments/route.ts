import { z } from "zod";
import { assignmentFromForm } from "@/server/assignments/assignment-from-form";
import { assignmentInput } from "@/server/assignments/assignment-input";
import { createAssignment } from "@/server/assignments/create-assignment";
import { listAssignments } from "@/server/assignments/list-assignments";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "The class's assignments for its teachers, with how many have begun and handed in.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught ? done({ assignments: await listAssignments(taught, locale, now) }) : notFound;
  },
});

export const POST = endpoint({
  summary: "Sets a lesson, a quiz or both for a class, for groups or for single students. Its teachers only.",
  identity: "known",
  budget: "write",
  body: assignmentInput,
  fromForm: assignmentFromForm,
  keepsDraft: true,
  refusals: { "archived-class": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const created = await createAssignment(taught, input, now);
    if (!created.ok) return created.reason === "invalid-input" ? invalid(created.fields) : conflict(created.reason);
    return done({ id: created.assignmentId }, { status: 201, seeOther: `/${locale}/classes/${taught.id}/assignments?done=assignment-made` });
  },
});
