import { normaliseAnswer } from "@/domain/text/normalise";
import type { RosterRow } from "./roster";

/** How schools head their columns, OneRoster's users.csv included. Compared without case, spaces, accents and article. */
const headings = {
  name: [
    ...["name", "full name", "student", "student name", "pupil", "learner", "nickname", "display name"],
    ...["الاسم", "الاسم الكامل", "اسم الطالب", "اسم الطالبة", "اسم التلميذ", "الطالب", "التلميذ", "الاسم المستعار"],
  ],
  givenName: ["given name", "first name", "forename", "الاسم الأول", "الاسم الشخصي"],
  familyName: ["family name", "last name", "surname", "الكنية", "اسم العائلة", "النسبة", "الشهرة"],
  group: ["group", "section", "set", "class", "المجموعة", "الشعبة", "الصف"],
  externalId: ["sourced id", "student id", "external id", "student number", "id", "رقم الطالب", "المعرف"],
  status: ["status"],
  enabledUser: ["enabled user"],
  role: ["role", "roles"],
} as const;
type Meaning = keyof typeof headings;

/** Where in a line each thing stands, counted from 0. */
export type RosterColumns = Partial<Record<Meaning, number>>;

/** Of a file without headings: the name, then if you like the group and the school's own id. */
export const plainColumns: RosterColumns = { name: 0, group: 1, externalId: 2 };

const foldHeading = (heading: string) => normaliseAnswer(heading).replaceAll(" ", "");

const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(headings) as Meaning[]).flatMap((meaning) => headings[meaning].map((heading) => [foldHeading(heading), meaning])),
);

/** No heading is longer and no list wider; what is would only cost time. */
const longestHeading = 60;
const mostColumns = 200;

/** The columns by a file's first line; null when nothing in it heads a name, so that the line is a person already. */
export function readHeadings(fields: readonly string[]): RosterColumns | null {
  const columns: RosterColumns = {};
  fields.slice(0, mostColumns).forEach((field, index) => {
    const meaning = field.length > longestHeading ? undefined : meanings.get(foldHeading(field));
    if (meaning) columns[meaning] ??= index;
  });
  return (columns.name ?? columns.givenName ?? columns.familyName) === undefined ? null : columns;
}

/**
 * The person on one line. OneRoster marks who has left and who is no student: those lines are reported instead of taken.
 * Its version 1.2 keeps the roles in another file; then everybody is taken.
 */
export function readPerson(fields: readonly string[], columns: RosterColumns): Omit<RosterRow, "line"> {
  const read = (meaning: Meaning) => fields[columns[meaning] ?? -1]?.trim() ?? "";
  const name = read("name") || `${read("givenName")} ${read("familyName")}`.trim();
  const row = { name, group: read("group"), externalId: read("externalId") };
  const hasLeft = read("status").toLowerCase() === "tobedeleted" || read("enabledUser").toLowerCase() === "false";
  if (hasLeft) return { ...row, problem: "not-active" };
  const roles = read("role").toLowerCase().split(/[\s,;|]+/u).filter(Boolean);
  return roles.length > 0 && !roles.includes("student") ? { ...row, problem: "not-a-student" } : row;
}
