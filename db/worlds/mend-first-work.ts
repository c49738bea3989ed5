import { v7 as uuid } from "uuid";
import { permitGrading } from "@/domain/grading/sealed-key";
import { questionTypeOf } from "@/questions/registry";
import { overrideMark } from "@/server/attempts/override-mark";
import { writeComment } from "@/server/attempts/write-comment";
import { applyRegrade } from "@/server/corrections/apply-regrade";
import { correctQuestion } from "@/server/corrections/correct-question";
import { findSetQuestion } from "@/server/corrections/find-question";
import { createReport } from "@/server/reports/create-report";
import { findReport } from "@/server/reports/find-report";
import { answerReport } from "@/server/reports/settle-report";
import { getContent } from "@/content/load";
import { firstLessons } from "./bank-picks";
import { type Diary, granted } from "./diary";
import { type DemoClass, named, type School } from "./open-class";
import type { Work } from "./set-work";
import { closelyRead } from "./tricky-questions";

type Call = { school: School; room: DemoClass; diary: Diary; work: Work };

const countsQuestion = "u1l1-three-counts-side-by-side";
const dateQuestion = "u1l1-ground-fighting-resumed";

/** After the closing: a mark by hand, comments, a report that leads to a corrected key, and one that waits. */
export function mendFirstWork(call: Call): void {
  const { room, diary, work } = call;
  const { taught, at } = room;
  const [kofi, amina, marek] = named(room, "Kofi Mensah", "Amina Haddad", "Marek Zieliński");
  const attemptOf = ({ name }: { name: string }) => work.attempts.get(name) ?? "";

  diary.note(at(-11, "16:30"), async (now) => {
    const reason = "Month and year are right; the spelling is not what is asked here.";
    granted(await overrideMark(taught, { attemptId: attemptOf(kofi), itemId: dateQuestion, eventId: uuid(), mark: 1, reason }, now));
  });
  diary.note(at(-11, "16:42"), async (now) => {
    const text = "You keep the counts and those who made them apart. Next time look at the dates as closely.";
    granted(await writeComment(taught, { attemptId: attemptOf(amina), itemId: null, eventId: uuid(), text }, now));
  });
  diary.note(at(-11, "16:50"), async (now) => {
    const text = "Read the middle section once more and put each date beside its event.";
    granted(await writeComment(taught, { attemptId: attemptOf(marek), itemId: dateQuestion, eventId: uuid(), text }, now));
  });
  tellReports(call);
  diary.note(at(-10, "16:20"), (now) => correctKey(call, now));
}

function tellReports({ school: { teacher }, room, diary, work }: Call): void {
  const { at } = room;
  const [dalia, priya] = named(room, "Dalia Mansour", "Priya Nair");
  let reportId = "";
  diary.note(at(-11, "20:15"), async (now) => {
    const reported = { attemptId: work.attempts.get(dalia.name) ?? "", itemId: countsQuestion };
    const text = "The account speaks of two civilians, the statement of two people. Does the one really settle the other?";
    reportId = granted(await createReport(dalia, { reported, text, now })).reportId;
  });
  diary.note(at(-10, "16:35"), async (now) => {
    const report = await findReport(teacher, reportId);
    const text = "Well read: it does not. I have corrected the key for our class, and everybody’s marks with it.";
    granted(report && (await answerReport(report, text, now)));
  });
  diary.note(at(-2, "19:30"), async (now) => {
    const [, second] = firstLessons();
    const claimId = [...(getContent().lessons.get(second)?.questions.values() ?? [])][0]?.claims[0] ?? "";
    const text = "I would like to read the source of this note myself, but I could not open it. Is it somewhere else as well?";
    granted(await createReport(priya, { reported: { claimId, lesson: second }, text, now }));
  });
}

/** Another cell of the key is right in this class from now on, and for those who have answered. */
async function correctKey({ room: { taught }, work: { assignmentId } }: Call, now: number): Promise<void> {
  const set = await findSetQuestion(taught, assignmentId, countsQuestion);
  if (!set) throw new Error(`the first work has no question ${countsQuestion}`);
  const { kind, prompt, key, versionId } = set.question;
  const response = closelyRead(questionTypeOf(kind).modelAnswer(prompt, key.open(permitGrading())));
  const note = {
    en: "The account counts two civilians. Whether anybody else was killed it does not say, so it leaves “exactly two people” open.",
    ar: "تحصي الرواية مدنيَّين اثنين، ولا تقول هل قُتل غيرهما، فلا تحسم القول إن القتلى اثنان بالضبط.",
  };
  const correction = { response, note };
  const { questionVersionId } = granted(await correctQuestion(taught, { assignmentId, itemId: countsQuestion, correction, now }));
  const ruling = { kind: "new-key" as const, questionVersionId, note };
  granted(await applyRegrade(taught, { id: uuid(), assignmentId, itemId: countsQuestion, questionVersionId: versionId, ruling }, now + 4 * 60_000));
}
