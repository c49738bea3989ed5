import { markFromForm, markInput } from "@/server/attempts/mending-input";
import { questionNumber } from "@/server/attempts/mend-attempt";
import { overrideMark } from "@/server/attempts/override-mark";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done, invalid, notFound } from "@/server/reply";

const put = endpoint({
  summary: "Gives one question of a handed-in attempt another mark, with a reason, or takes that back. The class's teachers only.",
  identity: "known",
  budget: "write",
  body: markInput,
  fromForm: markFromForm,
  keepsDraft: true,
  refusals: { "attempt-open": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const { attemptId = "", itemId = "" } = params;
    const { id: eventId, mark, reason } = input;
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const marked = taught && (await overrideMark(taught, { attemptId, itemId, eventId, mark, reason }, now));
    if (!taught || !marked) return notFound;
    if (marked.ok) {
      const page = `/${locale}/classes/${taught.id}/attempts/${attemptId}`;
      const word = mark === null ? "mark-restored" : "mark-overridden";
      return done({ id: eventId, mark }, { seeOther: `${page}?done=${word}#question-${questionNumber(marked.after, itemId)}` });
    }
    if (marked.reason === "mark-out-of-range") return invalid([{ path: "mark", problem: "mark-out-of-range" }]);
    return marked.reason === "no-such-question" ? notFound : conflict(marked.reason);
  },
});

export { put as POST, put as PUT };
