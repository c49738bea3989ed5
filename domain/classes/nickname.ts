import { z } from "zod";
import { normaliseAnswer } from "@/domain/text/normalise";

/** Characters, not bytes: an Arabic letter and an emoji are one each. */
export const longestNickname = 40;

export type NicknameProblem = "empty-name" | "name-too-long" | "strange-characters";

/** Invisible, and copied along from chats and spreadsheets without anybody's knowing: direction marks, zero-width spaces. */
const stowaways = /[\u061c\u200b\u200e\u200f\u2060\ufeff]/gu;
/** What turns the text around it, is no text, or stands for letters that were lost on the way. */
const strange = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffd]/u;
const visible = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** As it is kept: composed, single spaces, without marks that nobody sees. */
export const tidyNickname = (name: string): string =>
  name.replace(stowaways, "").normalize("NFC").trim().replace(/\p{Zs}+/gu, " ");

/** What keeps a tidied name out of a class; null when nothing does. */
export function findNicknameProblem(tidy: string): NicknameProblem | null {
  if (strange.test(tidy)) return "strange-characters";
  if (!visible.test(tidy)) return "empty-name";
  return [...tidy].length > longestNickname ? "name-too-long" : null;
}

const asMessage: Record<NicknameProblem, string> = {
  "empty-name": "give a name",
  "name-too-long": `use at most ${longestNickname} characters`,
  "strange-characters": "leave out control characters",
};

/** What a class calls somebody: 1 to 40 characters, no control and no direction-changing ones. */
export const nicknameSchema = z
  .string()
  .transform(tidyNickname)
  .superRefine((name, context) => {
    const problem = findNicknameProblem(name);
    if (problem) context.addIssue({ code: "custom", message: asMessage[problem] });
  });

/**
 * The form in which names are compared: two that look alike are one. A name of signs alone stands for itself.
 * The letter in front keeps an article: "A. Khaled" and "Khaled", "An Li" and "Li" are different people.
 */
export const foldNickname = (name: string): string =>
  normaliseAnswer(`n ${name}`).slice(1).trim() || tidyNickname(name);
