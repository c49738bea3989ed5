import "server-only";
import Papa from "papaparse";
import type { RosterRow } from "@/domain/classes/roster";
import { plainColumns, readHeadings, readPerson } from "@/domain/classes/roster-columns";

export const mostRosterLines = 10_000;
/** 1 MiB. */
export const mostRosterBytes = 1024 * 1024;

export type RosterRefusal = "roster-not-utf-8" | "roster-too-long" | "roster-empty";
export type RosterRead = { ok: true; rows: RosterRow[] } | { ok: false; reason: RosterRefusal };

/**
 * Reads an uploaded class list: CSV with , ; or tab, with headings or without, or OneRoster's users.csv. Never throws.
 * Only UTF-8, and UTF-16 that says so, are read: any other encoding would turn Arabic names into other letters unnoticed.
 */
export function readRoster(bytes: Uint8Array): RosterRead {
  if (bytes.length > mostRosterBytes) return { ok: false, reason: "roster-too-long" };
  const text = decode(bytes)?.replace(/\r\n?/g, "\n");
  if (text === undefined) return { ok: false, reason: "roster-not-utf-8" };
  if (countLineBreaks(text) + (text.endsWith("\n") ? 0 : 1) > mostRosterLines) return { ok: false, reason: "roster-too-long" };

  const lines = linesOf(text);
  const headings = lines[0]?.fields ?? [];
  const columns = readHeadings(headings);
  const people = columns ? lines.slice(1) : lines;
  const width = columns ? headings.length : Infinity;
  if (people.length === 0) return { ok: false, reason: "roster-empty" };
  return {
    ok: true,
    rows: people.map(({ line, fields, broken }): RosterRow => {
      const person = { line, ...readPerson(fields, columns ?? plainColumns) };
      if (broken) return { ...person, problem: "broken-quotes" };
      // "Haddad, Sara" without quotes: taking the first cell would lose her name.
      return fields.slice(width).some((field) => field.trim() !== "") ? { ...person, problem: "too-many-cells" } : person;
    }),
  };
}

/** The lines that hold anything, numbered as an editor numbers them: a field in quotes may run over several. */
function linesOf(text: string): { line: number; fields: string[]; broken: boolean }[] {
  const { data, errors } = Papa.parse<string[]>(text, { newline: "\n", delimiter: guessDelimiter(text) });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === "Quotes" ? [row] : [])));
  let next = 1;
  return data.flatMap((fields, index) => {
    const line = next;
    next += 1 + fields.reduce((sum, field) => sum + countLineBreaks(field), 0);
    return fields.some((field) => field.trim() !== "") ? [{ line, fields, broken: broken.has(index) }] : [];
  });
}

/** By the first lines that hold anything: a blank one looks like a list of one column. */
const guessDelimiter = (text: string): string =>
  Papa.parse(text.slice(0, 16 * 1024), { newline: "\n", preview: 10, skipEmptyLines: "greedy", delimitersToGuess: [",", ";", "\t"] }).meta.delimiter;

const countLineBreaks = (text: string) => text.split("\n").length - 1;

/** undefined for anything but the encodings we are sure of. No text holds zeros: it is UTF-16 without its mark, or a workbook. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
