import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { rawStatement, type Statement } from "@/db/client";

/**
 * Brings the gradebook's cells up to date with their attempts, in one statement for the caller's own batch: a cell and
 * the attempt it tells of are always written together. `which` chooses attempts, known as `a`.
 */
export const refreshCells = (which: SQL): Statement =>
  rawStatement(sql`insert into gradebook_cells
    (assignment_id, membership_id, class_id, attempts_used, open_attempt_id, counted_attempt_id, share, submitted_at, late_ms)
    select assignment_id, membership_id, class_id, count(*),
      max(case when submitted_at is null then id end),
      max(case when place = 1 and submitted_at is not null then id end),
      case counting when 'average' then avg(counted_share) else max(case when place = 1 then counted_share end) end,
      max(case when place = 1 then submitted_at end),
      coalesce(max(case when place = 1 then late_ms end), 0)
    from (
      select a.id, a.assignment_id, a.membership_id, a.submitted_at, a.counted_share, a.late_ms, s.class_id, s.counting,
        row_number() over (
          partition by a.assignment_id, a.membership_id
          order by a.submitted_at is null, case s.counting when 'best' then -a.counted_share when 'first' then a.number else -a.number end, a.number
        ) as place
      from attempts a join assignments s on s.id = a.assignment_id
      where a.set_aside_at is null and ${which}
    )
    where true
    group by assignment_id, membership_id
    on conflict (assignment_id, membership_id) do update set
      attempts_used = excluded.attempts_used, open_attempt_id = excluded.open_attempt_id,
      counted_attempt_id = excluded.counted_attempt_id, share = excluded.share,
      submitted_at = excluded.submitted_at, late_ms = excluded.late_ms`);

export const refreshCell = (assignmentId: string, membershipId: string): Statement =>
  refreshCells(sql`a.assignment_id = ${assignmentId} and a.membership_id = ${membershipId}`);
