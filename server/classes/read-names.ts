import "server-only";
import { mostRosterLines, readRoster, type RosterRead } from "./read-roster";

/** Names as they are pasted, one a line; a comma is part of the name. Cells copied from a spreadsheet are read as a list. */
export function readNames(text: string): RosterRead {
  if (text.includes("\t")) return readRoster(new TextEncoder().encode(text));
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > mostRosterLines) return { ok: false, reason: "roster-too-long" };
  const rows = lines.flatMap((name, index) => (name.trim() === "" ? [] : [{ line: index + 1, name }]));
  return rows.length === 0 ? { ok: false, reason: "roster-empty" } : { ok: true, rows };
}
