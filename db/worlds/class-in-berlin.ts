import { v7 as uuid } from "uuid";
import { reopenAttempt } from "@/server/attempts/reopen-attempt";
import { setException } from "@/server/assignments/set-exception";
import { closeOverdue } from "@/server/clock/close-overdue";
import { excuseStudent } from "@/server/gradebook/excuse-student";
import { mergeStudents } from "@/server/members/merge-students";
import { removeStudent } from "@/server/members/remove-student";
import { arrangeBerlin, type Arranged } from "./arrange-berlin";
import { firstLessons, pickQuestions } from "./bank-picks";
import { Diary, granted } from "./diary";
import { mendFirstWork } from "./mend-first-work";
import { berliners } from "./names";
import { type DemoClass, named, openClass, type School, without } from "./open-class";
import { buildQuiz, paceOf, read, reviewPreset, setWork, sit, sitInTurn } from "./set-work";
import { answerOn } from "./take-quiz";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

type Story = { school: School; room: DemoClass; diary: Diary } & Arranged;

/** "History 10b": three weeks of work in every state that a teacher's pages show. */
export async function classInBerlin(school: School): Promise<DemoClass> {
  const room = await openClass(school, { name: "History 10b", timeZone: "Europe/Berlin", people: berliners, firstDay: -21 });
  const story: Story = { school, room, diary: new Diary(), ...(await arrangeBerlin(school, room)) };
  for (const tell of [firstWork, readings, timedWork, ownQuiz, currentWork, comingTest]) tell(story);
  await story.diary.live();
  return room;
}

/** Closed, everybody has handed in: two late, some twice, one under two entries, one who has left since; then mended. */
function firstWork({ school, room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [lesson] = firstLessons();
  const work = setWork(diary, taught, at(-20, "12:10"), () => ({
    lessonSlug: lesson,
    quizSlug: lesson,
    instructions: "Read the lesson first. You may try twice; the better one counts.",
    opensAt: at(-19, "08:00"),
    dueAt: at(-14, "18:00"),
    closesAt: at(-12, "18:00"),
    attemptsAllowed: 2,
    latePolicy: { kind: "mark-down", percentPerDay: 10, mostPercent: 50 },
    reviewRules: reviewPreset("answers-after-close"),
    categoryId: categories.quizzes,
  }));
  const late = named(room, "Kofi Mensah", "Oskar Brandt");
  const [second, entry, leaver] = named(room, "Jonas W.", "Jonas Weber", "Viktor Lang");
  sitInTurn(diary, room, work, [...without(room, late), leaver], { days: [-19, -16], seed: 11 });
  // Their second tries: they have read the lesson again.
  const again = named(room, "Ben Krüger", "Marek Zieliński", "Sami Aydın").map((student) => ({ ...student, ability: student.ability + 0.2 }));
  sitInTurn(diary, room, work, [...again, second], { days: [-15, -15], seed: 12 });
  const own = { "Kofi Mensah": { "u1l1-ground-fighting-resumed": { text: "Decembre of 2019" } } };
  sitInTurn(diary, room, work, late, { days: [-13, -13], seed: 14, own });
  for (const student of without(room)) read(diary, student, lesson, at(-19, "12:30"), student.ability < 0.4 ? 2 : undefined);

  diary.note(at(-13, "09:15"), async (now) => granted(await mergeStudents(taught, second.membershipId, entry.membershipId, now)));
  diary.note(at(-10, "08:05"), async (now) => granted(await removeStudent(taught, leaver.membershipId, now)));
  mendFirstWork({ school, room, diary, work });
}

/** One for everybody, done by most; one for half of the class. */
function readings({ room, diary, categories, groups }: Story): void {
  const { taught, at } = room;
  const [, second, third] = firstLessons();
  setWork(diary, taught, at(-16, "12:15"), () => ({ lessonSlug: second, dueAt: at(-9, "20:00"), categoryId: categories.reading }));
  for (const [index, student] of without(room, named(room, "Sami Aydın", "Marek Zieliński")).entries()) {
    read(diary, student, second, at(-15 + (index % 6), "16:20"), student.name === "Kofi Mensah" ? 1 : undefined);
  }
  setWork(diary, taught, at(-4, "12:20"), () => ({
    title: "For your talk: the third lesson",
    lessonSlug: third,
    groupIds: [groups.b],
    dueAt: at(3, "08:00"),
    categoryId: categories.reading,
  }));
  for (const student of named(room, "Ben Krüger", "Dalia Mansour")) read(diary, student, third, at(-2, "17:10"));
}

/** A quarter of an hour, in one sitting; shown after the closing. One is excused, two missed it, one was cut off by the clock. */
function timedWork({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [, second] = firstLessons();
  const work = setWork(diary, taught, at(-9, "12:30"), () => ({
    title: "Timed test: who says so?",
    quizSlug: second,
    instructions: "Fifteen minutes from the moment you start, in one sitting.",
    timeLimitMinutes: 15,
    attemptsAllowed: 1,
    opensAt: at(-8, "08:00"),
    dueAt: at(-6, "20:00"),
    latePolicy: { kind: "refuse" },
    reviewRules: reviewPreset("all-after-close"),
    shuffleQuestions: true,
    shuffleOptions: true,
    categoryId: categories.tests,
  }));
  const [rosa, hana, ...idle] = named(room, "Rosa Delgado", "Hana Nováková", "Sami Aydın", "Marek Zieliński");
  sitInTurn(diary, room, work, without(room, [rosa, hana, ...idle]), { days: [-8, -7], seed: 31 });
  sit(diary, work, { student: rosa, at: at(-7, "18:40"), pace: paceOf(0.9), seed: 32, stopAfter: 6, handIn: false });
  diary.note(at(-7, "18:55") + 8000, (now) => closeOverdue(now));
  diary.note(at(-6, "13:10"), async (now) => granted(await excuseStudent(taught, { assignmentId: work.assignmentId, membershipId: hana.membershipId }, now)));
}

/** Put together from the bank, checked question by question, as often as one likes. */
function ownQuiz({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const quiz = buildQuiz(diary, taught, at(-6, "16:00"), { title: "Warm-up: names, dates, numbers", questionIds: pickQuestions("sections", 2) });
  const work = setWork(diary, taught, at(-6, "16:20"), () => ({
    quizSlug: quiz.slug,
    opensAt: at(-5, "07:30"),
    dueAt: at(-2, "18:00"),
    behaviour: "immediate",
    counting: "average",
    weight: 0.5,
    categoryId: categories.quizzes,
  }));
  const idle = named(room, "Sami Aydın", "Marek Zieliński", "Farid Rahimi", "Lina Petrović");
  const late = named(room, "Elif Yıldız", "Oskar Brandt");
  sitInTurn(diary, room, work, without(room, [...idle, ...late]), { days: [-5, -3], seed: 41 });
  sitInTurn(diary, room, work, named(room, "Ben Krüger", "Rosa Delgado", "Amina Haddad"), { days: [-2, -2], seed: 42 });
  sitInTurn(diary, room, work, late, { days: [-1, -1], seed: 43 });
}

/** Due tomorrow, half done: some at it now, some stopped in the middle, one opened again, one with other dates. */
function currentWork({ school: { now }, room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [, , third] = firstLessons();
  const work = setWork(diary, taught, at(-3, "12:40"), () => ({
    lessonSlug: third,
    quizSlug: third,
    opensAt: at(-2, "08:00"),
    dueAt: at(1, "18:00"),
    closesAt: at(3, "18:00"),
    attemptsAllowed: 1,
    latePolicy: { kind: "mark-down", percentPerDay: 10, mostPercent: 30 },
    shuffleOptions: true,
    categoryId: categories.quizzes,
  }));
  const done = named(room, "Ben Krüger", "Chidi Okafor", "Dalia Mansour", "Greta Lindqvist", "Priya Nair", "Nguyễn Thị Mai", "Lina Petrović", "Hana Nováková");
  sitInTurn(diary, room, work, done, { days: [-2, -1], seed: 51 });
  for (const student of done) read(diary, student, third, at(-2, "13:00"));
  for (const [index, student] of named(room, "Rosa Delgado", "Sami Aydın").entries()) {
    sit(diary, work, { student, at: at(-1, "19:10"), pace: paceOf(0.4), seed: 52 + index, stopAfter: 3 + index, handIn: false });
  }
  for (const [index, student] of named(room, "Elif Yıldız", "Kofi Mensah").entries()) {
    const stopAfter = 7 - 3 * index;
    sit(diary, work, { student, at: now - (stopAfter + 1) * minuteMs, pace: minuteMs, seed: 54 + index, stopAfter, handIn: false });
  }
  const [marek, oskar] = named(room, "Marek Zieliński", "Oskar Brandt");
  const attemptId = () => work.attempts.get(marek.name) ?? "";
  sit(diary, work, { student: marek, at: now - 4 * hourMs, pace: paceOf(0.3), seed: 56, stopAfter: 5 });
  const reopening = { eventId: uuid(), reason: "Handed in by mistake after five questions.", until: null };
  diary.note(now - 2 * hourMs, async (at) => granted(await reopenAttempt(taught, { attemptId: attemptId(), ...reopening }, at)));
  diary.note(now - hourMs, (at) => answerOn(attemptId(), { student: marek, at, pace: minuteMs, seed: 57, stopAfter: 2, handIn: false }));
  const otherDates = { membershipId: oskar.membershipId, dueAt: at(5, "18:00"), closesAt: at(6, "18:00"), attemptsAllowed: 2 };
  diary.note(at(-1, "07:35"), async (now) => granted(await setException(taught, work.assignmentId, otherDates, now)));
}

/** Not open yet. */
function comingTest({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const quiz = buildQuiz(diary, taught, at(-2, "16:30"), { title: "Unit test: reading the news", questionIds: pickQuestions("quiz", 4) });
  setWork(diary, taught, at(-1, "16:45"), () => ({
    quizSlug: quiz.slug,
    instructions: "In class, thirty minutes, without notes.",
    timeLimitMinutes: 30,
    attemptsAllowed: 1,
    weight: 2,
    opensAt: at(5, "09:50"),
    dueAt: at(5, "10:35"),
    latePolicy: { kind: "refuse" },
    reviewRules: reviewPreset("all-after-close"),
    shuffleQuestions: true,
    shuffleOptions: true,
    categoryId: categories.tests,
  }));
}
