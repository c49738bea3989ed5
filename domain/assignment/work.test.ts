import { describe, expect, it } from "vitest";
import { reviewPresets } from "./review-rules";
import { attemptsLeft, minutesOf, openAttemptOf, sortWork, type Work, type WorkAttempt, workRefusal, workStateOf } from "./work";

const now = Date.UTC(2026, 10, 24);
const hour = 3_600_000;
const noDates = { opensAt: null, dueAt: null, closesAt: null, attemptsAllowed: null, timeLimitMs: null };
const attempt = (values: Partial<WorkAttempt> = {}): WorkAttempt => ({ attemptId: "a1", number: 1, submittedAt: null, share: null, countedShare: null, lateMs: 0, comments: 0, correctedAt: null, ...values });
const handedIn = attempt({ submittedAt: now - hour });

function work({ schedule, ...values }: Partial<Omit<Work, "schedule">> & { schedule?: Partial<Work["schedule"]> } = {}): Work {
  return {
    assignmentId: "w",
    class: { id: "c", name: "7b", timeZone: "UTC", isArchived: false },
    title: { en: "Quiz", ar: "Quiz" },
    instructions: "",
    lesson: null,
    quiz: { slug: "quiz", questions: 8, marks: 8 },
    schedule: { ...noDates, ...schedule },
    usualTimeLimitMs: null,
    closedForAllAt: null,
    behaviour: "deferred",
    counting: "best",
    latePolicy: { kind: "accept" },
    reviewRules: reviewPresets["at-once"],
    counts: true,
    isExcused: false,
    attempts: [],
    counted: null,
    updatedAt: 0,
    ...values,
  };
}
const reading = (read: number) => ({ lesson: { slug: "l", title: { en: "L", ar: "L" }, minutes: 6, sections: 3, read }, quiz: null });

describe("how an assignment stands", () => {
  it.each<[string, Work, string]>([
    ["nothing done yet", work(), "to-do"],
    ["opens later", work({ schedule: { opensAt: now + 1 } }), "not-open"],
    ["open from this moment", work({ schedule: { opensAt: now } }), "to-do"],
    ["due this very moment", work({ schedule: { dueAt: now } }), "to-do"],
    ["due time passed", work({ schedule: { dueAt: now - 1 } }), "overdue"],
    ["due time passed with an attempt open", work({ schedule: { dueAt: now - 1 }, attempts: [attempt()] }), "overdue"],
    ["an attempt open", work({ attempts: [attempt()] }), "in-progress"],
    ["a second attempt open", work({ schedule: { dueAt: now - 1 }, attempts: [handedIn, attempt({ number: 2 })] }), "in-progress"],
    ["opened again after closing", work({ schedule: { closesAt: now }, attempts: [handedIn, attempt({ number: 2 })] }), "in-progress"],
    ["handed in", work({ attempts: [handedIn] }), "done"],
    ["closed with nothing handed in", work({ schedule: { closesAt: now } }), "missed"],
    ["closed, handed in before", work({ schedule: { closesAt: now }, attempts: [handedIn] }), "done"],
    ["excused", work({ isExcused: true, schedule: { dueAt: now - 1 } }), "excused"],
    ["reading not begun", work(reading(0)), "to-do"],
    ["reading begun", work(reading(1)), "in-progress"],
    ["all read", work(reading(3)), "done"],
    ["reading past its due time", work({ ...reading(2), schedule: { dueAt: now - 1 } }), "overdue"],
    ["read, but the quiz is still to do", work({ lesson: reading(3).lesson }), "in-progress"],
  ])("%s", (_words, given, state) => {
    expect(workStateOf(given, now)).toBe(state);
  });
});

describe("another attempt", () => {
  it("is refused before opening, once closed, with none left, and in an archived class", () => {
    expect(workRefusal(work({ schedule: { opensAt: now + 1 } }), now)).toBe("not-open-yet");
    expect(workRefusal(work({ schedule: { closesAt: now } }), now)).toBe("assignment-closed");
    expect(workRefusal(work({ schedule: { attemptsAllowed: 1 }, attempts: [handedIn] }), now)).toBe("no-attempts-left");
    expect(workRefusal(work({ class: { id: "c", name: "", timeZone: "UTC", isArchived: true } }), now)).toBe("assignment-closed");
    expect(workRefusal(work({ attempts: [handedIn] }), now)).toBeNull();
  });

  it("is counted down, never below none", () => {
    expect(attemptsLeft(work())).toBeNull();
    expect(attemptsLeft(work({ schedule: { attemptsAllowed: 3 }, attempts: [handedIn] }))).toBe(2);
    expect(attemptsLeft(work({ schedule: { attemptsAllowed: 1 }, attempts: [handedIn, handedIn] }))).toBe(0);
  });

  it("is the open one, if there is one", () => {
    expect(openAttemptOf(work({ attempts: [handedIn, attempt({ attemptId: "a2" })] }))).toBe("a2");
    expect(openAttemptOf(work({ attempts: [handedIn] }))).toBeNull();
  });
});

describe("what there is to do", () => {
  it("stands with the most pressing first, and what is over below, the latest first", () => {
    const at = (assignmentId: string, values: Parameters<typeof work>[0]) => work({ assignmentId, ...values });
    const works = [
      at("undated", {}),
      at("old", { attempts: [attempt({ submittedAt: now - 9 * hour })] }),
      at("opens later", { schedule: { opensAt: now + hour, dueAt: now + 2 * hour } }),
      at("due soon", { schedule: { dueAt: now + hour } }),
      at("also undated", {}),
      at("overdue", { schedule: { dueAt: now - hour } }),
      at("closes first", { schedule: { closesAt: now + hour / 2 } }),
      at("fresh", { attempts: [handedIn] }),
    ];
    const { toDo, over } = sortWork(works, now);
    expect(toDo.map(({ assignmentId }) => assignmentId)).toEqual(["overdue", "closes first", "due soon", "also undated", "undated", "opens later"]);
    expect(over.map(({ assignmentId }) => assignmentId)).toEqual(["fresh", "old"]);
  });

  it("takes the reading time and about a minute a question", () => {
    expect(minutesOf(work())).toBe(8);
    expect(minutesOf(work(reading(0)))).toBe(6);
  });
});
