import { z } from "zod";
import { findAssignment } from "@/server/assignments/find-assignment";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { readVersion } from "@/server/live/read-version";
import { watchAssignment } from "@/server/live/watch-assignment";
import { notFound } from "@/server/reply";
import { viewerOfSession } from "@/server/sessions/find-viewer";

/** When too many watch already, s. */
const askAgainAfter = 10;

export const GET = endpoint({
  summary: "Server-sent events: `changed` with a new version after each change of an assignment. The class's teachers only.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const assignment = taught && (await findAssignment(taught, params.assignmentId ?? ""));
    if (!taught || !assignment) return notFound;
    const stream = watchAssignment({
      classId: taught.id,
      assignmentId: assignment.id,
      mayWatch: async () => (await findTaughtClass(await viewerOfSession(viewer.sessionId, Date.now()), taught.id)) !== null,
      readVersion: () => readVersion(assignment),
    });
    if (!stream) return { ok: false, status: 429, reason: "too-many-requests", retryAfter: askAgainAfter };
    return { ok: true, status: 200, body: null, stream };
  },
});
