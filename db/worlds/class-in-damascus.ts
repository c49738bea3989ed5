import { v7 as uuid } from "uuid";
import { overrideMark } from "@/server/attempts/override-mark";
import { writeComment } from "@/server/attempts/write-comment";
import { inviteTeacher } from "@/server/classes/invite-teacher";
import { applyRegrade } from "@/server/corrections/apply-regrade";
import { findSetQuestion } from "@/server/corrections/find-question";
import { listResponses } from "@/server/corrections/list-responses";
import { makeCategory } from "@/server/gradebook/set-category";
import { createReport } from "@/server/reports/create-report";
import { firstLessons } from "./bank-picks";
import { Diary, granted } from "./diary";
import { damascenes } from "./names";
import { type DemoClass, named, openClass, type School, without } from "./open-class";
import { randomFrom } from "./random";
import { read, reviewPreset, setWork, sit, sitInTurn, type Work } from "./set-work";
import { bothCritics } from "./tricky-questions";

const minuteMs = 60_000;
const criticQuestion = "u1l2-name-one-critic";

type Categories = { quizzes: string; reading: string };
type Story = { school: School; room: DemoClass; diary: Diary; categories: Categories };

/** A smaller class in Arabic, a fortnight old, in another time zone. */
export async function classInDamascus(school: School): Promise<DemoClass> {
  const room = await openClass(school, { name: "التاريخ – الصف العاشر أ", timeZone: "Asia/Damascus", people: damascenes, firstDay: -16 });
  const { taught, at } = room;
  const makeOne = async (name: string, weight: number) => granted(await makeCategory(taught, { name, weight }, at(-15, "09:00"))).categoryId;
  const categories = { quizzes: await makeOne("الاختبارات", 80), reading: await makeOne("القراءة", 20) };
  const story = { school, room, diary: new Diary(), categories };
  for (const tell of [firstWork, secondWork, currentWork, comingWork]) tell(story);
  story.diary.note(at(-1, "17:20"), (now) => inviteTeacher(taught, now));
  await story.diary.live();
  return room;
}

/** Closed: one late, one missing, one mark given by hand. */
function firstWork({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [lesson] = firstLessons();
  const work = setWork(diary, taught, at(-15, "10:00"), () => ({
    lessonSlug: lesson,
    quizSlug: lesson,
    instructions: "اقرؤوا الدرس أولًا ثم أجيبوا عن الأسئلة.",
    dueAt: at(-11, "18:00"),
    closesAt: at(-9, "18:00"),
    attemptsAllowed: 1,
    latePolicy: { kind: "mark-down", percentPerDay: 10, mostPercent: 30 },
    reviewRules: reviewPreset("answers-after-close"),
    categoryId: categories.quizzes,
  }));
  const [zein, karim, yousef, mariam] = named(room, "زين مراد", "كريم درويش", "يوسف الخطيب", "مريم عيسى");
  for (const student of without(room, [zein])) read(diary, student, lesson, at(-14, "16:00"), student.ability < 0.5 ? 3 : undefined);
  const own = { [yousef.name]: { "u1l1-ground-fighting-resumed": { text: "كانون الأول عام 2019" } } };
  sitInTurn(diary, room, work, without(room, [zein, karim]), { days: [-14, -12], seed: 61, own });
  sitInTurn(diary, room, work, [karim], { days: [-10, -10], seed: 62 });
  const attemptOf = ({ name }: { name: string }) => work.attempts.get(name) ?? "";
  diary.note(at(-9, "19:00"), async (now) => {
    const change = { itemId: "u1l1-ground-fighting-resumed", eventId: uuid(), mark: 1, reason: "الشهر والسنة صحيحان، وصياغة التاريخ لا تهم هنا." };
    granted(await overrideMark(taught, { attemptId: attemptOf(yousef), ...change }, now));
  });
  diary.note(at(-9, "19:10"), async (now) => {
    const text = "عمل دقيق. انتبهي في المرة القادمة إلى الفرق بين من ينقل الخبر ومن يقوله.";
    granted(await writeComment(taught, { attemptId: attemptOf(mariam), itemId: null, eventId: uuid(), text }, now));
  });
}

/** Past its due time, still open; an answer that no key foresaw is accepted afterwards; a report waits. */
function secondWork({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [, second] = firstLessons();
  const work = setWork(diary, taught, at(-8, "10:00"), () => ({ quizSlug: second, dueAt: at(-3, "20:00"), attemptsAllowed: 2, categoryId: categories.quizzes }));
  const [salma, layla, omar, rana] = named(room, "سلمى الحسن", "ليلى حمدان", "عمر شاهين", "رنا قاسم");
  const random = randomFrom(70);
  const own = Object.fromEntries([salma, layla].map(({ name }) => [name, { [criticQuestion]: bothCritics(random) }]));
  sitInTurn(diary, room, work, without(room, [omar]), { days: [-7, -4], seed: 71, own });
  diary.note(at(-3, "21:00"), (now) => acceptBoth(room, work, now));
  diary.note(at(-2, "17:45"), async (now) => {
    const reported = { attemptId: work.attempts.get(rana.name) ?? "", itemId: "u1l2-ministry-and-un" };
    const text = "لم أفهم متى تكون الرواية «مناقضة» ومتى تكون «ساكتة» في هذا السؤال. هل يمكن شرح الفرق؟";
    granted(await createReport(rana, { reported, text, now }));
  });
}

async function acceptBoth({ taught }: DemoClass, { assignmentId }: Work, now: number): Promise<void> {
  const set = await findSetQuestion(taught, assignmentId, criticQuestion);
  if (!set) throw new Error(`the second work has no question ${criticQuestion}`);
  const [given] = await listResponses(set, "ar");
  const bothNamed = (given?.groups ?? []).filter(({ words }) => words.includes("العفو") && words.includes("ووتش"));
  const answers = bothNamed.flatMap(({ signature }) => signature ?? []);
  const note = { en: "Who named both organisations has named one.", ar: "من ذكر المنظمتين كلتيهما فقد ذكر واحدة منهما." };
  const ruling = { kind: "accept-also" as const, answers, note };
  granted(await applyRegrade(taught, { id: uuid(), assignmentId, itemId: criticQuestion, questionVersionId: set.question.versionId, ruling }, now));
}

/** Reading and quiz, due tomorrow: a few have handed in, two are in the middle. */
function currentWork({ school: { now }, room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [, , third] = firstLessons();
  const work = setWork(diary, taught, at(-3, "10:20"), () => ({
    lessonSlug: third,
    quizSlug: third,
    opensAt: at(-2, "08:00"),
    dueAt: at(1, "20:00"),
    attemptsAllowed: 2,
    shuffleOptions: true,
    categoryId: categories.quizzes,
  }));
  const done = named(room, "سلمى الحسن", "مريم عيسى", "هدى العبد الله", "آية منصور", "Yara Khoury");
  for (const student of done) read(diary, student, third, at(-2, "14:00"));
  sitInTurn(diary, room, work, done, { days: [-2, -1], seed: 81 });
  const [karim, samer] = named(room, "كريم درويش", "سامر نصر");
  sit(diary, work, { student: karim, at: at(-1, "18:30"), pace: minuteMs, seed: 82, stopAfter: 3, handIn: false });
  sit(diary, work, { student: samer, at: now - 7 * minuteMs, pace: minuteMs, seed: 83, stopAfter: 6, handIn: false });
  setWork(diary, taught, at(-2, "10:30"), () => ({
    title: "قراءة في البيت: الدرس الثاني",
    lessonSlug: firstLessons()[1],
    dueAt: at(4, "08:00"),
    categoryId: categories.reading,
  }));
  for (const student of named(room, "ليلى حمدان", "رنا قاسم")) read(diary, student, firstLessons()[1], at(-1, "16:00"));
}

/** Not open yet: the first quiz once more. */
function comingWork({ room, diary, categories }: Story): void {
  const { taught, at } = room;
  const [lesson] = firstLessons();
  setWork(diary, taught, at(-1, "10:10"), () => ({
    title: "مراجعة الدرس الأول",
    quizSlug: lesson,
    opensAt: at(3, "08:00"),
    dueAt: at(6, "20:00"),
    timeLimitMinutes: 20,
    attemptsAllowed: 1,
    shuffleQuestions: true,
    categoryId: categories.quizzes,
  }));
}
