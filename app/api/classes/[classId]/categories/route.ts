import { typedNumber } from "@/server/assignments/assignment-input";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { categoryInput } from "@/server/gradebook/category-input";
import { makeCategory } from "@/server/gradebook/set-category";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes a category of a class's gradebook. Its weight counts beside those of the other categories.",
  identity: "known",
  budget: "write",
  body: categoryInput,
  fromForm: (fields) => ({ name: fields.get("name") ?? "", weight: typedNumber(fields.get("weight")) }),
  keepsDraft: true,
  refusals: { "category-name-taken": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const made = taught && (await makeCategory(taught, input, now));
    if (!made) return notFound;
    if (!made.ok) return conflict(made.reason);
    return done({ categoryId: made.categoryId }, { status: 201, seeOther: `/${locale}/classes/${taught.id}/gradebook?done=category-made#categories` });
  },
});
