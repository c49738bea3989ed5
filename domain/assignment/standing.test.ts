import { describe, expect, it } from "vitest";
import { countStudents, filterStudents, orderQuestions, type StudentStanding, studentsOf, type WorkState } from "./standing";

const student = (name: string, state: WorkState, more: Partial<StudentStanding> = {}): StudentStanding => ({
  membershipId: name,
  name,
  groupIds: [],
  state,
  overdue: false,
  attemptId: null,
  place: null,
  questionCount: 3,
  lastActivityAt: null,
  deadlineAt: null,
  attemptsUsed: 0,
  attemptsAllowed: null,
  share: null,
  marks: [],
  sectionsRead: null,
  ...more,
});

const students = [
  student("Amal", "not-started"),
  student("Basil", "in-progress", { overdue: true, groupIds: ["a"] }),
  student("Celine", "in-progress", { groupIds: ["a", "b"] }),
  student("Dina", "submitted"),
  student("Elias", "late", { groupIds: ["b"] }),
  student("Farid", "missing"),
  student("Ghada", "excused"),
];

describe("the students of an assignment", () => {
  it("are counted by what they have done, those late among those who handed in", () => {
    expect(countStudents(students)).toEqual({ all: 7, "not-started": 1, "in-progress": 2, "handed-in": 2, late: 2, missing: 1 });
  });

  it("are filtered by the same rule as they are counted", () => {
    expect(filterStudents(students, "late").map(({ name }) => name)).toEqual(["Basil", "Elias"]);
    expect(filterStudents(students, "handed-in").map(({ name }) => name)).toEqual(["Dina", "Elias"]);
  });

  it("are those of a group when one is asked for", () => {
    expect(studentsOf(students, "a").map(({ name }) => name)).toEqual(["Basil", "Celine"]);
    expect(studentsOf(students, null)).toHaveLength(7);
    expect(studentsOf(students, "of another class")).toEqual([]);
  });
});

describe("the questions of an assignment", () => {
  const questions = [0.8, null, 0.2, 0.2].map((facility, place) => ({ itemId: `q${place}`, stem: "", facility }));

  it("stand as they were set, or the hardest first and those without a result last", () => {
    expect(orderQuestions(questions, false)).toEqual([0, 1, 2, 3]);
    expect(orderQuestions(questions, true)).toEqual([2, 3, 0, 1]);
  });

  it("keep their order while nothing is handed in", () => {
    expect(orderQuestions(questions.map((question) => ({ ...question, facility: null })), true)).toEqual([0, 1, 2, 3]);
  });
});
