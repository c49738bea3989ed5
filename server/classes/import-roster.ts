import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { groups, rosterImports } from "@/db/schema/tables";
import { foldNickname } from "@/domain/classes/nickname";
import { checkRoster, type RosterEntry, type RosterProblemLine, type RosterRow } from "@/domain/classes/roster";
import { getDatabase } from "@/server/database";
import { listPresent } from "@/server/members/class-names";
import type { TaughtClass } from "./find-class";
import { readNames } from "./read-names";
import { readRoster, type RosterRefusal } from "./read-roster";

/** A file's bytes, or names one a line. */
export type RosterInput = { bytes: Uint8Array } | { names: string };

export type RosterUploaded =
  | { ok: true; importId: string; entries: RosterEntry[]; problems: RosterProblemLine[] }
  | { ok: false; reason: RosterRefusal | "archived-class" };

/** Reads a class list and keeps it to be looked at. Nothing of it is in the class before it is confirmed. */
export async function importRoster(taught: TaughtClass, input: RosterInput, now: number): Promise<RosterUploaded> {
  if (taught.archivedAt !== null) return { ok: false, reason: "archived-class" };
  const read = "bytes" in input ? readRoster(input.bytes) : readNames(input.names);
  if (!read.ok) return read;
  const { entries, problems } = await checkAgainstClass(taught, read.rows);
  const database = await getDatabase();
  const importId = uuid();
  await database.write([
    // What was never confirmed holds names for no purpose.
    database.read.delete(rosterImports).where(and(eq(rosterImports.classId, taught.id), eq(rosterImports.createdBy, taught.by), isNull(rosterImports.confirmedAt))),
    database.read.insert(rosterImports).values({ id: importId, classId: taught.id, createdBy: taught.by, createdAt: now, entries, problems }),
  ]);
  return { ok: true, importId, entries, problems };
}

/** Who the school's id says is here already needs no second entry, whatever the class calls them. */
export async function checkAgainstClass(taught: TaughtClass, rows: readonly RosterRow[]) {
  const present = await listPresent(taught.id);
  const ids = new Set(present.flatMap(({ externalId }) => (externalId === null ? [] : [externalId])));
  const isHere = ({ externalId }: RosterRow) => externalId !== undefined && ids.has(externalId.trim());
  return checkRoster(
    rows.map((row) => (row.problem === undefined && isHere(row) ? { ...row, problem: "already-in-class" as const } : row)),
    present.map(({ name }) => name),
  );
}

export type RosterImport = {
  id: string;
  entries: RosterEntry[];
  problems: RosterProblemLine[];
  confirmedAt: number | null;
  /** Groups of the list that the class does not have yet. */
  newGroups: string[];
};

/** An uploaded list as its preview shows it. null: no such list of this class. */
export async function getRosterImport(taught: TaughtClass, importId: string): Promise<RosterImport | null> {
  const { read } = await getDatabase();
  const [row] = await read.select().from(rosterImports).where(and(eq(rosterImports.id, importId), eq(rosterImports.classId, taught.id)));
  if (!row) return null;
  const own = await read.select().from(groups).where(eq(groups.classId, taught.id));
  const known = new Set(own.map(({ name }) => foldNickname(name)));
  const named = new Set(row.entries.flatMap(({ group }) => (group === null ? [] : [group])));
  const { id, entries, confirmedAt } = row;
  // Written by `checkRoster` above, whose problems these are.
  const problems = row.problems as RosterProblemLine[];
  return { id, entries, problems, confirmedAt, newGroups: [...named].filter((name) => !known.has(foldNickname(name))) };
}
