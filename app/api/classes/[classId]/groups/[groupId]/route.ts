import { z } from "zod";
import { changeGroup } from "@/server/classes/change-group";
import { groupName } from "@/server/classes/class-input";
import { deleteGroup } from "@/server/classes/delete-group";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

const changing = endpoint({
  summary: "Renames a group, or says anew which students are in it. What is left out stays.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ name: groupName.optional(), memberIds: z.array(z.string().max(64)).max(500).optional() }),
  fromForm: (fields) => ({ name: fields.get("name") ?? "", memberIds: fields.getAll("memberIds") }),
  keepsDraft: true,
  refusals: { "group-name-taken": 409, "not-in-class": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const groupId = params.groupId ?? "";
    const changed = taught && (await changeGroup(taught, groupId, input, now));
    if (!changed) return notFound;
    if (!changed.ok) return conflict(changed.reason);
    return done({ groupId }, { seeOther: `/${locale}/classes/${taught.id}/members?done=group-changed#groups` });
  },
});

export { changing as PATCH, changing as POST };

export const DELETE = endpoint({
  summary: "Deletes a group, not its students. Refused while work is set for it. Forms post to .../removal.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: { "group-in-use": 409 },
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const deleted = taught && (await deleteGroup(taught, params.groupId ?? "", now));
    if (!deleted) return notFound;
    if (!deleted.ok) return conflict(deleted.reason);
    return done({ deleted: true }, { seeOther: `/${locale}/classes/${taught.id}/members?done=group-deleted#groups` });
  },
});
