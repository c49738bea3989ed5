import { commentFromForm, commentInput } from "@/server/attempts/mending-input";
import { questionNumber } from "@/server/attempts/mend-attempt";
import { writeComment } from "@/server/attempts/write-comment";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Writes a comment that the student reads, on one question or on a whole handed-in attempt; empty takes it back. Teachers only.",
  identity: "known",
  budget: "write",
  body: commentInput,
  fromForm: commentFromForm,
  keepsDraft: true,
  refusals: { "attempt-open": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const { attemptId = "" } = params;
    const { id: eventId, itemId, text } = input;
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const written = taught && (await writeComment(taught, { attemptId, itemId, eventId, text }, now));
    if (!taught || !written) return notFound;
    if (!written.ok) return written.reason === "no-such-question" ? notFound : conflict(written.reason);
    const place = itemId === null ? "comment" : `question-${questionNumber(written.after, itemId)}`;
    return done({ id: eventId }, { seeOther: `/${locale}/classes/${taught.id}/attempts/${attemptId}?done=comment-written#${place}` });
  },
});
