import { z } from "zod";
import { archiveClass, restoreClass } from "@/server/classes/archive-class";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

const setting = (summary: string, word: string, set: (taught: TaughtClass, now: number) => Promise<void>) =>
  endpoint({
    summary,
    identity: "known",
    budget: "write",
    body: z.strictObject({}),
    fromForm: () => ({}),
    refusals: {},
    async handle({ params, viewer, now, locale }) {
      const taught = await findTaughtClass(viewer, params.classId ?? "");
      if (!taught) return notFound;
      await set(taught, now);
      return done({ id: taught.id }, { seeOther: `/${locale}/classes/${taught.id}/settings?done=${word}` });
    },
  });

export const POST = setting("Archives a class: everything can be read and exported, nothing new is taken.", "class-archived", archiveClass);
export const DELETE = setting("Restores an archived class. Forms post to .../restoration.", "class-restored", restoreClass);
