/** How a detail of an entry is said: as it is, as a moment, a time factor, a question's number, and so on. */
export type AuditValue = "text" | "number" | "moment" | "factor" | "question" | "ruling" | "changes" | "export";

type Fields = Readonly<Record<string, AuditValue>>;
const name: Fields = { name: "text" };
const title: Fields = { title: "text" };
const nothing: Fields = {};

/** What the sentence of each action tells. "changes" is made of all that was changed; the rest are details of their own. */
export const auditFields = {
  "class-made": name,
  "class-changed": { changes: "changes" },
  "class-archived": nothing,
  "class-restored": nothing,
  "code-rotated": nothing,
  "code-paused": nothing,
  "code-resumed": nothing,
  "code-expiry-set": { expiresAt: "moment" },
  "teacher-invited": { expiresAt: "moment" },
  "invitation-revoked": nothing,
  "teacher-joined": name,
  "teacher-left": name,
  "student-added": name,
  "student-joined": name,
  "roster-imported": { count: "number" },
  "student-renamed": { from: "text", to: "text" },
  "student-moved-out": { ...name, to: "text" },
  "student-moved-in": { ...name, from: "text" },
  "student-removed": name,
  "student-restored": name,
  "personal-code-reset": name,
  "personal-codes-made": { count: "number" },
  "students-merged": { from: "text", into: "text" },
  "time-factor-set": { ...name, from: "factor", to: "factor" },
  "group-made": name,
  "group-changed": { from: "text", ...name, joined: "number", left: "number" },
  "group-deleted": name,
  "assignment-made": { ...title, dueAt: "moment" },
  "assignment-changed": { ...title, changes: "changes" },
  "assignment-withdrawn": title,
  "assignment-restored": title,
  "exception-set": { ...title, ...name, changes: "changes" },
  "exception-removed": { ...title, ...name },
  "attempt-reopened": { ...title, ...name, number: "number", until: "moment", reason: "text" },
  "mark-overridden": { ...title, ...name, question: "question", from: "number", to: "number", reason: "text" },
  "comment-written": { ...title, ...name, question: "question" },
  "question-corrected": { ...title, question: "question" },
  regraded: { ...title, question: "question", ruling: "ruling" },
  "student-excused": { ...title, ...name },
  "excuse-removed": { ...title, ...name },
  "category-set": { ...name, weight: "number" },
  "category-deleted": name,
  "quiz-made": { ...title, questions: "number" },
  "quiz-changed": { ...title, questions: "number" },
  "report-answered": nothing,
  "report-closed": nothing,
  "report-reopened": nothing,
  exported: { what: "export", count: "number" },
  "calendar-link-made": nothing,
  "calendar-link-revoked": nothing,
} as const satisfies Record<string, Fields>;

export type LoggedAction = keyof typeof auditFields;

/** The parts of a log that a reader may want alone; an action may be of two. */
export const auditGroups = {
  marks: ["mark-overridden", "regraded", "attempt-reopened", "comment-written", "student-excused", "excuse-removed", "category-set", "category-deleted"],
  dates: [
    ...(["assignment-made", "assignment-changed", "assignment-withdrawn", "assignment-restored", "exception-set", "exception-removed"] as const),
    ...(["quiz-made", "quiz-changed", "time-factor-set"] as const),
  ],
  keys: ["question-corrected", "regraded", "report-answered", "report-closed", "report-reopened"],
  people: [
    ...(["teacher-invited", "invitation-revoked", "teacher-joined", "teacher-left", "student-added", "student-joined", "roster-imported"] as const),
    ...(["student-renamed", "student-moved-out", "student-moved-in", "student-removed", "student-restored", "students-merged"] as const),
    ...(["personal-code-reset", "personal-codes-made", "time-factor-set", "group-made", "group-changed", "group-deleted"] as const),
  ],
  class: [
    ...(["class-made", "class-changed", "class-archived", "class-restored", "code-rotated", "code-paused", "code-resumed", "code-expiry-set"] as const),
    ...(["calendar-link-made", "calendar-link-revoked"] as const),
  ],
  exports: ["exported"],
} as const satisfies Record<string, readonly LoggedAction[]>;
export type AuditGroup = keyof typeof auditGroups;

export type AuditDetails = Readonly<Record<string, string | number | null>>;

/** `who`: as the class calls them; null once they have erased their account. `at`: UTC ms. */
export type AuditEntry = { id: string; at: number; who: string | null; action: LoggedAction; details: AuditDetails };

export type AuditChange = { field: string; from: string | number | null | undefined; to: string | number | null };

/** The settings of an assignment, a class or an exception that a log may name. */
export const auditedSettings = [
  ...(["title", "instructions", "lessonSlug", "quizSlug", "quizVersionId", "audience", "opensAt", "dueAt", "closesAt", "attemptsAllowed", "timeLimitMs"] as const),
  ...(["behaviour", "counting", "latePolicy", "reviewRules", "shuffleQuestions", "shuffleOptions", "weight", "categoryId"] as const),
  ...(["name", "timeZone", "missingRule"] as const),
] as const;

/**
 * What an entry says was changed: `dueAt.from` and `dueAt.to`, `nameFrom` and `nameTo`, or the new value alone where
 * an exception sets one. `from` is undefined when the entry does not tell it.
 */
export function changesIn(action: LoggedAction, details: AuditDetails): AuditChange[] {
  return auditedSettings.flatMap((field) => {
    for (const [from, to] of [[`${field}.from`, `${field}.to`], [`${field}From`, `${field}To`]] as const) {
      const value = details[to];
      if (value !== undefined) return [{ field, from: details[from], to: value }];
    }
    const set = action === "exception-set" && field !== "title" && field !== "name" ? details[field] : undefined;
    return set === undefined ? [] : [{ field, from: undefined, to: set }];
  });
}
