import type { Content } from "@/content/content";

/** Something an author has to change, in words an author can act on. */
export type Problem = { rule: string; file: string; where: string; message: string };

/** Rules are pure: everything they look at is in the content. */
export type Rule = (content: Content) => Problem[];
