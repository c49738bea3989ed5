import { findNicknameProblem, foldNickname, tidyNickname } from "./nickname";

/** Members of one class at most: a year group fits, a whole school does not. */
export const mostMembers = 500;
const longestId = 255; // as OneRoster's sourcedId

/** Why a line of a roster does not become a member. The first three are the nickname's own; the last four the reader's. */
export const rosterProblems = [
  "empty-name",
  "name-too-long",
  "strange-characters",
  "unusable-group",
  "unusable-id",
  "already-in-class",
  "twice-in-file",
  "class-full",
  "broken-quotes",
  "too-many-cells",
  "not-active",
  "not-a-student",
] as const;
export type RosterProblem = (typeof rosterProblems)[number];

/** One line as it was read. `line` counts from 1 as an editor does; `problem` is what the reader already found. */
export type RosterRow = { line: number; name: string; group?: string; externalId?: string; problem?: RosterProblem };

export type RosterEntry = { line: number; name: string; group: string | null; externalId: string | null };

/** `value` is what the line says where it fails, cut to what a message can show. */
export type RosterProblemLine = { line: number; problem: RosterProblem; value: string };

/**
 * Which lines of a file become members, and why the others do not. Every line ends in one of the two lists, in the file's order.
 * Of two names that look alike the first is taken; groups that look alike are one, as spelled first.
 */
export function checkRoster(rows: readonly RosterRow[], existingNames: readonly string[]): { entries: RosterEntry[]; problems: RosterProblemLine[] } {
  const existing = new Set(existingNames.map(foldNickname));
  const names = new Set<string>();
  const ids = new Set<string>();
  const groups = new Map<string, string>();
  const entries: RosterEntry[] = [];
  const problems: RosterProblemLine[] = [];

  const findProblem = ({ name, group, externalId }: RosterEntry): [problem: RosterProblem, value: string] | null => {
    const unusable = findNicknameProblem(name);
    if (unusable) return [unusable, name];
    if (group !== null && findNicknameProblem(group)) return ["unusable-group", group];
    if (externalId !== null && (externalId.length > longestId || /\p{C}/u.test(externalId))) return ["unusable-id", externalId];
    const folded = foldNickname(name);
    if (existing.has(folded)) return ["already-in-class", name];
    if (names.has(folded)) return ["twice-in-file", name];
    if (externalId !== null && ids.has(externalId)) return ["twice-in-file", externalId];
    return existingNames.length + entries.length >= mostMembers ? ["class-full", name] : null;
  };

  for (const row of rows) {
    const entry = {
      line: row.line,
      name: tidyNickname(row.name),
      group: tidyNickname(row.group ?? "") || null,
      externalId: row.externalId?.trim() || null,
    };
    const found = row.problem ? ([row.problem, entry.name] as const) : findProblem(entry);
    if (found) {
      problems.push({ line: row.line, problem: found[0], value: Array.from(found[1]).slice(0, 80).join("") });
      continue;
    }
    names.add(foldNickname(entry.name));
    if (entry.externalId !== null) ids.add(entry.externalId);
    if (entry.group !== null) {
      const folded = foldNickname(entry.group);
      entry.group = groups.get(folded) ?? entry.group;
      groups.set(folded, entry.group);
    }
    entries.push(entry);
  }
  return { entries, problems };
}
