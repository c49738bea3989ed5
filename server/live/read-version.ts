import "server-only";
import { sql } from "drizzle-orm";
import { getDatabase } from "@/server/database";

type Counted = { attempts: number; steps: number; handedIn: number; deadlines: number; cells: number; members: number; exceptions: number; sections: number; changedAt: number };

/**
 * A word for the state of an assignment that is another one after each change, whoever made it. Counts along indexes:
 * it is asked every few seconds for everybody who watches.
 */
export async function readVersion({ id, classId, lessonSlug }: { id: string; classId: string; lessonSlug: string | null }): Promise<string> {
  const { read } = await getDatabase();
  const row = await read.get<Counted>(sql`select
    (select count(*) from attempts where assignment_id = ${id}) as attempts,
    (select total((select max(seq) + 1 from attempt_steps where attempt_id = a.id)) from attempts a where a.assignment_id = ${id}) as steps,
    (select count(submitted_at) + count(set_aside_at) from attempts where assignment_id = ${id}) as handedIn,
    (select total(deadline_at) from attempts where assignment_id = ${id}) as deadlines,
    (select total(excused_at) + total(late_ms) from gradebook_cells where assignment_id = ${id}) as cells,
    (select total(length(name)) + 1000 * count(*) + total(removed_at) from memberships where class_id = ${classId}) as members,
    (select count(*) + total(created_at) from assignment_exceptions where assignment_id = ${id}) as exceptions,
    (select count(*) from memberships m join lesson_progress p on p.user_id = m.user_id and p.lesson = ${lessonSlug} where m.class_id = ${classId}) as sections,
    (select updated_at + coalesce(withdrawn_at, 0) from assignments where id = ${id}) as changedAt`);
  return Object.values(row).map((value) => Math.round(Number(value)).toString(36)).join("-");
}
