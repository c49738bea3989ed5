import "server-only";
import { z } from "zod";
import { findNicknameProblem, type NicknameProblem, tidyNickname } from "@/domain/classes/nickname";
import { isTimeZone } from "@/domain/text/zoned-time";

/** Visible characters on one line. */
export const className = z
  .string()
  .trim()
  .min(1, "empty")
  .max(80, "too-long")
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, "control-characters");

export const timeZoneName = z.string().max(64).refine(isTimeZone, "no-such-time-zone");

const asProblem: Record<NicknameProblem, string> = { "empty-name": "empty", "name-too-long": "too-long", "strange-characters": "control-characters" };

/** As a roster's groups are read: 1 to 40 visible characters. */
export const groupName = z
  .string()
  .transform(tidyNickname)
  .superRefine((name, context) => {
    const problem = findNicknameProblem(name);
    if (problem) context.addIssue({ code: "custom", message: asProblem[problem] });
  });
