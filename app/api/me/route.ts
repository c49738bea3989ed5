import { z } from "zod";
import { listClasses } from "@/server/classes/list-classes";
import { endpoint } from "@/server/endpoint";
import { done } from "@/server/reply";

export const GET = endpoint({
  summary: "Who the session cookie stands for; id null for a visitor who has saved nothing yet.",
  identity: "anyone",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ viewer, locale }) {
    if (!viewer) return done({ id: null, kind: "guest", displayName: "", locale, classes: [] });
    const classes = (await listClasses(viewer.userId)).map(({ id, role }) => ({ id, role }));
    return done({ id: viewer.userId, kind: viewer.kind, displayName: viewer.displayName, locale: viewer.locale, classes });
  },
});
