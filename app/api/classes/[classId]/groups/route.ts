import { z } from "zod";
import { groupName } from "@/server/classes/class-input";
import { findTaughtClass } from "@/server/classes/find-class";
import { makeGroup } from "@/server/classes/make-group";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes a group in a class, empty at first. Work can be set and dates be given for a group.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ name: groupName }),
  fromForm: (fields) => ({ name: fields.get("name") ?? "" }),
  keepsDraft: true,
  refusals: { "group-name-taken": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const made = await makeGroup(taught, input.name, now);
    if (!made.ok) return conflict(made.reason);
    return done({ groupId: made.groupId }, { status: 201, seeOther: `/${locale}/classes/${taught.id}/members/groups/${made.groupId}` });
  },
});
