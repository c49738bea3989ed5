import { z } from "zod";
import { typedNumber } from "@/server/assignments/assignment-input";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { categoryInput } from "@/server/gradebook/category-input";
import { deleteCategory } from "@/server/gradebook/delete-category";
import { changeCategory } from "@/server/gradebook/set-category";
import { conflict, done, notFound } from "@/server/reply";

const changing = endpoint({
  summary: "Renames a category of a class's gradebook, or weighs it anew.",
  identity: "known",
  budget: "write",
  body: categoryInput,
  fromForm: (fields) => ({ name: fields.get("name") ?? "", weight: typedNumber(fields.get("weight")) }),
  keepsDraft: true,
  refusals: { "category-name-taken": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const changed = taught && (await changeCategory(taught, params.categoryId ?? "", input, now));
    if (!changed) return notFound;
    if (!changed.ok) return conflict(changed.reason);
    return done({ categoryId: changed.categoryId }, { seeOther: `/${locale}/classes/${taught.id}/gradebook?done=category-changed#categories` });
  },
});

export { changing as PATCH, changing as POST };

export const DELETE = endpoint({
  summary: "Deletes a category, not its assignments: they are in none then. Forms post to .../removal.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const deleted = taught && (await deleteCategory(taught, params.categoryId ?? "", now));
    if (!deleted) return notFound;
    return done({ deleted: true }, { seeOther: `/${locale}/classes/${taught.id}/gradebook?done=category-deleted#categories` });
  },
});
