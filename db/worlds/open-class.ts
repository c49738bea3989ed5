import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { memberships } from "@/db/schema/tables";
import { fromZonedTime, toZonedTime } from "@/domain/text/zoned-time";
import { createAccount } from "@/server/accounts/create-account";
import { createClass } from "@/server/classes/create-class";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { addStudent } from "@/server/members/add-student";
import { joinByCode } from "@/server/members/join-by-code";
import { setTimeFactor } from "@/server/members/set-time-factor";
import type { Viewer } from "@/server/sessions/viewer";
import { granted } from "./diary";
import type { Person } from "./names";

/** One run of the seed: whose classes, when, and what its accounts are called and sign in with. */
export type School = { database: Database; teacher: Viewer; run: string; password: string; now: number };

export type Student = Person & { membershipId: string; userId: string };

export type DemoClass = {
  taught: TaughtClass;
  code: string;
  /** Everybody who ever joined, by name. */
  students: ReadonlyMap<string, Student>;
  /** A clock's time in the class's zone, so many days from today, UTC ms. */
  at: (day: number, clock: string) => number;
};

const dayMs = 24 * 3600 * 1000;
const minuteMs = 60_000;

/** The class made and filled on its first day: slips first, then those who type the code. */
export async function openClass(
  school: School,
  { name, timeZone, people, firstDay }: { name: string; timeZone: string; people: readonly Person[]; firstDay: number },
): Promise<DemoClass> {
  const { database, teacher } = school;
  const at = (day: number, clock: string) => {
    const local = `${toZonedTime(school.now + day * dayMs, timeZone).slice(0, 10)}T${clock}`;
    return fromZonedTime(local, timeZone) ?? school.now + day * dayMs;
  };
  const { classId, code } = granted(await createClass({ viewer: teacher, name, timeZone, now: at(firstDay, "07:40") }));
  const taught = await findTaughtClass(teacher, classId);
  if (!taught) throw new Error("the demo teacher does not teach the class just made");

  const onSlips = people.filter(({ signIn }) => signIn === "slip");
  for (const { name: nickname, locale } of onSlips) granted(await addStudent(taught, { nickname, locale, now: at(firstDay, "07:50") }));
  const typing = people.filter(({ signIn }) => signIn !== "slip");
  for (const [index, person] of typing.entries()) {
    const now = at(firstDay, "08:10") + index * minuteMs;
    const viewer = person.signIn === "account" ? await makeViewer(school, person, now) : null;
    granted(await joinByCode({ code, nickname: person.name, viewer, address: "demo school", locale: person.locale, now }));
  }

  const rows = await database.read.select().from(memberships).where(eq(memberships.classId, classId));
  const students = new Map(
    people.map((person): [string, Student] => {
      const row = rows.find((member) => member.name === person.name);
      if (!row) throw new Error(`${person.name} did not get into the class`);
      return [person.name, { ...person, membershipId: row.id, userId: row.userId }];
    }),
  );
  for (const { membershipId, timeFactor } of students.values()) {
    if (timeFactor) granted(await setTimeFactor(taught, membershipId, timeFactor, at(firstDay, "15:30")));
  }
  return { taught, code, students, at };
}

/** Students by their names, in that order. Throws for a name that nobody has. */
export const named = <Names extends string[]>({ students }: DemoClass, ...names: Names): { [Index in keyof Names]: Student } =>
  names.map((name) => {
    const student = students.get(name);
    if (!student) throw new Error(`nobody is called ${name}`);
    return student;
  }) as { [Index in keyof Names]: Student };

/** Everybody who stays in the class, but for these. */
export const without = ({ students }: DemoClass, left: readonly Student[] = []): Student[] =>
  [...students.values()].filter((student) => !student.leaves && !left.includes(student));

/** A new account, as it would ask. */
export async function makeViewer({ run, password }: School, person: Pick<Person, "name" | "username" | "locale">, now: number): Promise<Viewer> {
  const { name: displayName, locale } = person;
  const username = accountName(run, person);
  const { userId } = granted(await createAccount({ username, password, displayName, locale, viewer: null, now }));
  return { userId, sessionId: "", kind: "account", displayName, locale };
}

export const accountName = (run: string, { username }: Pick<Person, "username">): string => `${username ?? "learner"}-${run}`;
