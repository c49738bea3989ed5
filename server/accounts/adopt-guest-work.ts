import "server-only";
import { sql } from "drizzle-orm";
import { rawStatement as run, type Statement } from "@/db/client";
import { mergeMemberships } from "@/server/members/merge-memberships";

/**
 * Statements that move a guest's work into an account, for the caller's own transaction.
 * Finished work adds up. Where both have the same quiz open, the further one goes on (more answered, then the later
 * start) and the other is set aside: kept and exportable, not counted. The guest's session ends.
 */
export function adoptGuestWork(guestId: string, accountId: string, now: number): Statement[] {
  // Work of a class has its own rule, in `mergeMemberships`.
  const isOpen = sql.raw("submitted_at is null and set_aside_at is null and assignment_id is null");
  const bothJoined = sql`select guest.id as from_id, own.id as into_id from memberships guest
    join memberships own on own.class_id = guest.class_id and own.user_id = ${accountId} where guest.user_id = ${guestId} and guest.merged_into is null`;
  return [
    ...mergeMemberships(bothJoined, now),
    // An account has a password; a slip's code must not open it.
    run(sql`update memberships set user_id = ${accountId}, personal_code_hash = null where user_id = ${guestId}
      and class_id not in (select class_id from memberships where user_id = ${accountId})`),
    run(sql`update reports set user_id = ${accountId} where user_id = ${guestId}`),
    run(sql`update calendar_links set user_id = ${accountId} where user_id = ${guestId}`),
    // The account's own open attempt gives way where the guest's is further.
    run(sql`update attempts set set_aside_at = ${now} where user_id = ${accountId} and ${isOpen} and exists (
      select 1 from attempts theirs where theirs.user_id = ${guestId} and theirs.quiz_slug = attempts.quiz_slug
      and theirs.submitted_at is null and theirs.set_aside_at is null and theirs.assignment_id is null
      and (theirs.answered_count > attempts.answered_count
        or (theirs.answered_count = attempts.answered_count and theirs.opened_at > attempts.opened_at)))`),
    // Elsewhere the guest's does.
    run(sql`update attempts set set_aside_at = ${now} where user_id = ${guestId} and ${isOpen} and exists (
      select 1 from attempts theirs where theirs.user_id = ${accountId} and theirs.quiz_slug = attempts.quiz_slug
      and theirs.submitted_at is null and theirs.set_aside_at is null and theirs.assignment_id is null)`),
    run(sql`update attempts set user_id = ${accountId} where user_id = ${guestId}`),
    run(sql`update item_results set user_id = ${accountId} where user_id = ${guestId}`),
    run(sql`insert or ignore into lesson_progress (user_id, lesson, section, done_at)
      select ${accountId}, lesson, section, done_at from lesson_progress where user_id = ${guestId}`),
    run(sql`delete from lesson_progress where user_id = ${guestId}`),
    run(sql`update users set merged_into = ${accountId} where id = ${guestId} and kind = 'guest'`),
    run(sql`update sessions set ended_at = ${now} where user_id = ${guestId} and ended_at is null`),
  ];
}
