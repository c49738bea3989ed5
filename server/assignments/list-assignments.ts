import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { getContent } from "@/content/load";
import { assignments, quizVersions } from "@/db/schema/tables";
import { closingUnder } from "@/domain/assignment/lateness";
import type { Locale } from "@/domain/locale";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";

export type AssignmentState = "not-open-yet" | "open" | "closed" | "withdrawn";

/** One line of the class's assignments, in one language. Times UTC ms. */
export type AssignmentEntry = {
  id: string;
  title: string;
  lessonTitle: string | null;
  quizTitle: string | null;
  state: AssignmentState;
  opensAt: number | null;
  dueAt: number | null;
  closesAt: number | null;
  /** Names of the groups and students it is for; null: the whole class. */
  audience: string[] | null;
  /** How many it is for, how many of them have begun, and have handed in; of reading alone: have read something, all of it. */
  students: number;
  begun: number;
  handedIn: number;
};

/** Everything that is set in the class, the soonest due first; what has no due date, and then what was withdrawn, below. */
export async function listAssignments(taught: TaughtClass, locale: Locale, now: number): Promise<AssignmentEntry[]> {
  const { read } = await getDatabase();
  const lessons = getContent().lessons;
  const rows = await read
    .select({
      row: assignments,
      quizTitle: quizVersions.title,
      audience: sql<string>`(select json_group_array(coalesce(g.name, m.name)) from assignment_targets t
        left join "groups" g on g.id = t.group_id left join memberships m on m.id = t.membership_id where t.assignment_id = ${assignments.id})`,
    })
    .from(assignments)
    .leftJoin(quizVersions, eq(quizVersions.id, assignments.quizVersionId))
    .where(eq(assignments.classId, taught.id))
    .orderBy(sql`${assignments.withdrawnAt} is not null`, sql`${assignments.dueAt} is null`, asc(assignments.dueAt), desc(assignments.id));
  const counts = await countStudents(taught.id, new Map(rows.map(({ row }) => [row.id, lessons.get(row.lessonSlug ?? "")?.lesson.sections.length ?? 0])));
  return rows.map(({ row, quizTitle, audience }) => {
    const lessonTitle = lessons.get(row.lessonSlug ?? "")?.lesson.title[locale] ?? row.lessonSlug;
    return {
      id: row.id,
      title: row.title || lessonTitle || quizTitle?.[locale] || "",
      lessonTitle,
      quizTitle: quizTitle?.[locale] ?? null,
      state: stateOf(row, now),
      opensAt: row.opensAt,
      dueAt: row.dueAt,
      closesAt: row.closesAt,
      // Made by the query above out of names alone.
      audience: row.audience === "class" ? null : (JSON.parse(audience) as string[]).sort((a, b) => a.localeCompare(b, locale)),
      ...(counts.get(row.id) ?? { students: 0, begun: 0, handedIn: 0 }),
    };
  });
}

function stateOf(row: typeof assignments.$inferSelect, now: number): AssignmentState {
  const { closesAt } = closingUnder(row, row.latePolicy);
  if (row.withdrawnAt !== null) return "withdrawn";
  if (row.opensAt !== null && now < row.opensAt) return "not-open-yet";
  return closesAt !== null && now >= closesAt ? "closed" : "open";
}

type Counts = { students: number; begun: number; handedIn: number };

/** By assignment id, over the students who are there now. `sections`: how many parts the lesson of each has. */
async function countStudents(classId: string, sections: ReadonlyMap<string, number>): Promise<Map<string, Counts>> {
  const { read } = await getDatabase();
  const rows = await read.all<{ id: string; students: number; begun: number; handed_in: number; readings: string }>(sql`
    select s.id, count(*) as students,
      count(case when c.attempts_used > 0 then 1 end) as begun,
      count(case when c.submitted_at is not null then 1 end) as handed_in,
      json_group_array(case when s.quiz_slug is null then
        (select count(*) from lesson_progress p where p.user_id = m.user_id and p.lesson = s.lesson_slug) else 0 end) as readings
    from assignments s
      join memberships m on m.class_id = s.class_id and m.role = 'student' and m.removed_at is null
      left join gradebook_cells c on c.assignment_id = s.id and c.membership_id = m.id
    where s.class_id = ${classId} and (s.audience = 'class' or exists (
      select 1 from assignment_targets t where t.assignment_id = s.id and (t.membership_id = m.id
        or t.group_id in (select group_id from group_members where membership_id = m.id))))
    group by s.id`);
  return new Map(
    rows.map(({ id, students, begun, handed_in: handedIn, readings }) => {
      // One number a student: of reading alone, the sections read; else 0.
      const read = JSON.parse(readings) as number[];
      const whole = sections.get(id) ?? 0;
      const readSome = read.filter((count) => count > 0).length;
      return [id, { students, begun: begun + readSome, handedIn: handedIn + read.filter((count) => whole > 0 && count >= whole).length }];
    }),
  );
}
