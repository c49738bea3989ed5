import { z } from "zod";
import { changeFromForm } from "@/server/assignments/assignment-from-form";
import { assignmentChange } from "@/server/assignments/assignment-input";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { withdrawAssignment } from "@/server/assignments/withdraw-assignment";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

const change = endpoint({
  summary: "Changes an assignment: what is left out stays. Quiz, behaviour and shuffling are fixed once somebody has begun.",
  identity: "known",
  budget: "write",
  body: assignmentChange,
  fromForm: changeFromForm,
  keepsDraft: true,
  refusals: { "already-started": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const updated = taught && (await updateAssignment(taught, params.assignmentId ?? "", input, now));
    if (!updated) return notFound;
    if (updated.ok) return done({ changed: updated.changed }, { seeOther: `/${locale}/classes/${taught.id}/assignments/${params.assignmentId}/settings?done=assignment-changed` });
    return updated.reason === "invalid-input" ? invalid(updated.fields) : conflict(updated.reason);
  },
});

// Forms can only POST.
export { change as PATCH, change as POST };

export const DELETE = endpoint({
  summary: "Withdraws an assignment: students do not see it any more, their work is kept.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, now }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught && (await withdrawAssignment(taught, params.assignmentId ?? "", now)) ? done({}) : notFound;
  },
});
