import { createClient } from "@libsql/client";
import { createHash } from "node:crypto";
import { wholeAttempt } from "./school-steps";

/** 500 quizzes, 30,000 students in 1,000 classes, 25 works each, a million attempts: as large as one installation may get. */
export const school = { quizzes: 500, classes: 1000, studentsAClass: 30, worksAClass: 25, attempts: 1_000_000 };

const students = school.classes * school.studentsAClass;
const works = school.classes * school.worksAClass;
const cells = students * school.worksAClass;
const dayMs = 86_400_000;

/** As long as the real ids, and in the order in which the rows were made, as theirs are. */
const id = (letter: string, number: string) => `'01900000-000${letter}-7000-8000-' || printf('%012d', ${number})`;
export const classIdOf = (number: number) => `01900000-0001-7000-8000-${String(number).padStart(12, "0")}`;
export const workIdOf = (number: number) => `01900000-0002-7000-8000-${String(number).padStart(12, "0")}`;
export const tokenOf = (classNumber: number) => `bench-teacher-${classNumber}`;

const counting = (name: string, count: number) => `with recursive ${name}(n) as (select 0 union all select n + 1 from ${name} where n < ${count - 1})`;

/** The rows, made by the database itself: sent one by one they would take an hour. `now`: UTC ms. */
function statements(now: number, questionsOf: string): string[] {
  const membershipOf = (student: string) => id("4", student);
  const studentOf = "(w.n / 25) * 30 + s.n";
  const share = `(((${studentOf}) * 7 + w.n * 13) % 101) / 100.0`;
  const everyCell = `${counting("w", works)}, s(n) as (select 0 union all select n + 1 from s where n < 29)`;
  const attempt = (number: 1 | 2) => `${everyCell} insert into attempts
    (id, user_id, quiz_slug, quiz_version_id, locale, opened_at, submitted_at, answered_count, earned, possible, assignment_id, membership_id, number, last_activity_at, late_ms, counted_share)
    select ${id(number === 1 ? "7" : "8", "w.n * 30 + s.n")}, ${id("3", studentOf)}, 'bench-' || (w.n % 500), ${id("6", "w.n % 500")}, 'en',
      ${now} - (25 - w.n % 25) * ${dayMs} + ${number} * 3600000, ${now} - (25 - w.n % 25) * ${dayMs} + ${number} * 3600000 + 900000, 12, 12 * ${share}, 12,
      ${id("2", "w.n")}, ${membershipOf(studentOf)}, ${number}, ${now}, 0, ${share}
    from w cross join s ${number === 2 ? `where (w.n * 30 + s.n) % 3 = 0` : ""}`;
  return [
    `${counting("q", school.quizzes)} insert into quiz_versions select ${id("6", "n")}, 'bench-' || n, (select lesson from (${questionsOf})), null,
      json_object('en', 'Quiz ' || n, 'ar', 'اختبار ' || n), 'deferred', (select items from (${questionsOf})), ${now} from q`,
    `${counting("q", school.quizzes)} insert into quizzes (slug, current_version_id) select 'bench-' || n, ${id("6", "n")} from q`,
    `${counting("c", school.classes)} insert into users (id, kind, display_name, locale, created_at, username)
      select ${id("5", "n")}, 'account', 'Teacher ' || n, 'en', ${now}, 'bench-teacher-' || n from c`,
    `${counting("c", students)} insert into users (id, kind, display_name, locale, created_at) select ${id("3", "n")}, 'guest', 'Student ' || n, 'en', ${now} from c`,
    `${counting("c", school.classes)} insert into classes (id, name, time_zone, created_at, code)
      select ${id("1", "n")}, 'Class ' || n, 'Asia/Damascus', ${now}, printf('BENCH%04d', n) from c`,
    `${counting("c", school.classes)} insert into memberships (id, class_id, user_id, role, name, joined_at)
      select ${id("9", "n")}, ${id("1", "n")}, ${id("5", "n")}, 'teacher', 'Teacher ' || n, ${now} from c`,
    `${counting("m", students)} insert into memberships (id, class_id, user_id, role, name, joined_at)
      select ${membershipOf("n")}, ${id("1", "n / 30")}, ${id("3", "n")}, 'student', 'Student ' || (n * 7919 % 30000), ${now} from m`,
    `${counting("w", works)} insert into assignments
      (id, class_id, title, quiz_slug, quiz_version_id, due_at, attempts_allowed, behaviour, late_policy, review_rules, weight, created_at, updated_at)
      select ${id("2", "n")}, ${id("1", "n / 25")}, 'Work ' || (n % 25 + 1), 'bench-' || (n % 500), ${id("6", "n % 500")}, ${now} - (25 - n % 25) * ${dayMs} + 43200000, 3,
        'deferred', '{"kind":"accept"}', '{"attempt":[],"verdict":[],"marks":[],"feedback":[],"answer":[]}', 1 + n % 3, ${now}, ${now} from w`,
    attempt(1),
    attempt(2),
    `${everyCell} insert into gradebook_cells (assignment_id, membership_id, class_id, attempts_used, counted_attempt_id, share, submitted_at)
      select ${id("2", "w.n")}, ${membershipOf(studentOf)}, ${id("1", "w.n / 25")}, 1 + ((w.n * 30 + s.n) % 3 = 0), ${id("7", "w.n * 30 + s.n")}, ${share},
        ${now} - (25 - w.n % 25) * ${dayMs} + 4500000 from w cross join s`,
  ];
}

/** Fills a migrated database that holds the published content. Steps are there for each class's first work, which is what pages fold. */
export async function fillSchool(path: string, now: number): Promise<void> {
  const client = createClient({ url: `file:${path}` });
  const questionsOf = "select v.lesson, v.items from quizzes q join quiz_versions v on v.id = q.current_version_id where q.slug not like 'bench-%' and v.section is null order by q.slug limit 1";
  try {
    // Nobody else is here, and what a power cut takes is made again.
    for (const pragma of ["journal_mode = WAL", "synchronous = OFF", "cache_size = -262144", "foreign_keys = OFF"]) await client.execute(`pragma ${pragma}`);
    for (const statement of statements(now, questionsOf)) await client.execute(statement);
    const steps = await wholeAttempt(client, now);
    for (const [seq, step] of steps.entries()) {
      await client.execute({
        sql: `insert into attempt_steps (attempt_id, seq, event_id, step) select a.id, ?, 'event-' || ?, ? from assignments s join attempts a on a.assignment_id = s.id
          where s.id like '01900000-0002-%' and s.title = 'Work 1'`,
        args: [seq, seq, step],
      });
    }
    await client.batch(
      Array.from({ length: school.classes }, (_, number) => ({
        sql: `insert into sessions (id, user_id, token_hash, created_at, expires_at) values (?, ${id("5", String(number))}, ?, ?, ?)`,
        args: [`bench-session-${number}`, createHash("sha256").update(tokenOf(number)).digest("base64url"), now, now + 3650 * dayMs],
      })),
      "write",
    );
    const counted = await client.execute("select (select count(*) from attempts) as attempts, (select count(*) from gradebook_cells) as cells");
    const found = counted.rows[0];
    if (found?.attempts !== school.attempts || found.cells !== cells) throw new Error(`the school holds ${String(found?.attempts)} attempts and ${String(found?.cells)} cells`);
    await client.execute("pragma wal_checkpoint(TRUNCATE)");
  } finally {
    client.close();
  }
}
