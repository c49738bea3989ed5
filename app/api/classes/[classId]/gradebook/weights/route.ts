import { findTaughtClass } from "@/server/classes/find-class";
import { typedNumber } from "@/server/assignments/assignment-input";
import { endpoint } from "@/server/endpoint";
import { weighAssignments, weighingInput } from "@/server/gradebook/weigh-assignments";
import { conflict, done, notFound } from "@/server/reply";

const weighing = endpoint({
  summary: "Sets category and weight of a class's assignments, all or none of those that are named.",
  identity: "known",
  budget: "write",
  body: weighingInput,
  fromForm: (fields) => ({
    assignments: [...fields.keys()]
      .filter((name) => name.startsWith("weight."))
      .map((name) => {
        const assignmentId = name.slice("weight.".length);
        return { assignmentId, categoryId: fields.get(`category.${assignmentId}`) || null, weight: typedNumber(fields.get(name)) };
      }),
  }),
  keepsDraft: true,
  refusals: { "no-such-category": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const weighed = taught && (await weighAssignments(taught, input.assignments, now));
    if (!weighed) return notFound;
    if (!weighed.ok) return conflict(weighed.reason);
    return done({ changed: weighed.changed }, { seeOther: `/${locale}/classes/${taught.id}/gradebook?done=weights-set#weights` });
  },
});

export { weighing as POST, weighing as PUT };
