import "server-only";
import { codeOf, personalCodeLength } from "@/domain/classes/code";
import { keyedBytes, keyedHash } from "@/server/signed-token";

/** The code on a student's slip. Derived, not stored: slips print again, and a copy of the database signs nobody in. */
export function personalCodeOf({ id, personalCodeVersion }: { id: string; personalCodeVersion: number }): string {
  const seed = `${id} ${personalCodeVersion}`;
  const bytes = [0, 1].map((part) => keyedBytes("personal-code", `${seed} ${part}`));
  return codeOf(Buffer.concat(bytes), personalCodeLength);
}

/** What the row keeps to find its member by a typed code. */
export const hashPersonalCode = (code: string): string => keyedHash("personal-code-lookup", code);
