import { z } from "zod";

/** Letters and digits of any script, with . _ - between: a name that can be read aloud and typed again. */
export const usernameSchema = z
  .string()
  .trim()
  .min(3, "use at least 3 characters")
  .max(40, "use at most 40 characters")
  .regex(/^[\p{L}\p{N}\p{M}]+([._-][\p{L}\p{N}\p{M}]+)*$/u, "use letters, digits, and . _ - between them");

export const passwordSchema = z.string().min(8, "use at least 8 characters").max(200, "use at most 200 characters");

/** 40 visible characters: no control characters, no marks that turn the text around. */
export const displayNameSchema = z
  .string()
  .trim()
  .max(40, "use at most 40 characters")
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, "leave out control characters");

/** Two spellings of one name are one account. */
export const foldUsername = (username: string) => username.trim().normalize("NFKC").toLowerCase();
