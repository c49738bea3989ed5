import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { memberships } from "@/db/schema/tables";
import { findNicknameProblem, foldNickname, tidyNickname } from "@/domain/classes/nickname";
import { mostMembers } from "@/domain/classes/roster";
import type { MembershipRow } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type NameRefusal = "nickname-unusable" | "name-taken";
export type PlaceRefusal = NameRefusal | "no-place-left";

/** Everybody who is in the class now, teachers included. */
export async function listPresent(classId: string): Promise<MembershipRow[]> {
  const { read } = await getDatabase();
  return read.select().from(memberships).where(and(eq(memberships.classId, classId), isNull(memberships.removedAt)));
}

/** What keeps a name out of a class with these members; `own` is the entry that already bears it. */
export function findNameRefusal(present: readonly MembershipRow[], name: string, own?: string): NameRefusal | null {
  if (findNicknameProblem(tidyNickname(name))) return "nickname-unusable";
  const isTaken = present.some((member) => member.id !== own && foldNickname(member.name) === foldNickname(name));
  return isTaken ? "name-taken" : null;
}

/** The same, and whether there is a place left at all. */
export const findPlaceRefusal = (present: readonly MembershipRow[], name: string): PlaceRefusal | null =>
  present.length >= mostMembers ? "no-place-left" : findNameRefusal(present, name);
