import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { rawStatement as run, type Statement } from "@/db/client";
import { refreshCells } from "@/server/gradebook/refresh-cells";

/**
 * Statements that give one entry's work in a class to another entry of the same person, for the caller's own batch.
 * `pairs`: a query of (from_id, into_id). Finished attempts add up; where both have one open, the further goes on and
 * the other is set aside: kept, not counted. The emptied entry stays as a removed one that says where its work went.
 */
export function mergeMemberships(pairs: SQL, now: number): Statement[] {
  const from = sql`(select from_id from (${pairs}))`;
  const into = sql`(select into_id from (${pairs}) where from_id = attempts.membership_id)`;
  const isOpen = (table: SQL) => sql`${table}.submitted_at is null and ${table}.set_aside_at is null`;
  const theirs = sql`select 1 from attempts theirs where theirs.assignment_id = attempts.assignment_id and ${isOpen(sql`theirs`)}`;
  return [
    run(sql`update attempts set set_aside_at = ${now} where ${isOpen(sql`attempts`)} and exists (${theirs}
      and theirs.membership_id in (select from_id from (${pairs}) where into_id = attempts.membership_id)
      and theirs.answered_count > attempts.answered_count)`),
    run(sql`update attempts set set_aside_at = ${now} where ${isOpen(sql`attempts`)} and membership_id in ${from} and exists (${theirs}
      and theirs.membership_id = ${into})`),
    run(sql`update item_results set user_id = (select user_id from memberships where id =
        (select into_id from (${pairs}) where from_id = (select membership_id from attempts where id = item_results.attempt_id)))
      where attempt_id in (select id from attempts where membership_id in ${from})`),
    // Numbered on from those that are there; below zero first, where no other attempt of either entry is in the way.
    run(sql`update attempts set number = -number -
        coalesce((select max(number) from attempts others where others.assignment_id = attempts.assignment_id and others.membership_id = ${into}), 0)
      where membership_id in ${from}`),
    run(sql`update attempts set number = -number, user_id = (select user_id from memberships where id = ${into}), membership_id = ${into}
      where membership_id in ${from}`),
    run(sql`insert into gradebook_cells (assignment_id, membership_id, class_id, excused_at)
      select assignment_id, into_id, class_id, excused_at from gradebook_cells join (${pairs}) on from_id = membership_id where excused_at is not null
      on conflict (assignment_id, membership_id) do update set excused_at = coalesce(excused_at, excluded.excused_at)`),
    run(sql`delete from gradebook_cells where membership_id in ${from}`),
    run(sql`insert or ignore into group_members (group_id, membership_id) select group_id, into_id from group_members join (${pairs}) on from_id = membership_id`),
    ...["assignment_targets", "assignment_exceptions"].map((table) =>
      run(sql`update or ignore ${sql.raw(table)} set membership_id = (select into_id from (${pairs}) where from_id = membership_id) where membership_id in ${from}`),
    ),
    refreshCells(sql`a.membership_id in (select into_id from (${pairs}))`),
    run(sql`update reports set user_id = (select into_m.user_id from (${pairs}) join memberships from_m on from_m.id = from_id
        join memberships into_m on into_m.id = into_id where from_m.user_id = reports.user_id and from_m.class_id = reports.class_id)
      where exists (select 1 from memberships where id in ${from} and user_id = reports.user_id and class_id = reports.class_id)`),
    // Last: the pairs may be found by what this changes.
    run(sql`update memberships set removed_at = coalesce(removed_at, ${now}), personal_code_hash = null,
      merged_into = (select into_id from (${pairs}) where from_id = memberships.id) where id in ${from}`),
  ];
}
