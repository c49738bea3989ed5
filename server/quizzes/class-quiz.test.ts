import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getContent } from "@/content/load";
import { makeAssignment, makeClass, makeMember } from "@/db/class-factories";
import { questionVersions, quizVersions } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { listQuestions, readBank } from "@/server/bank/list-questions";
import { searchBank } from "@/server/bank/search-bank";
import { findTaughtClass, type TaughtClass } from "@/server/classes/find-class";
import { readDraft } from "@/server/form-drafts";
import { publishContent } from "@/server/publish/publish-content";
import type { Viewer } from "@/server/sessions/viewer";
import { buildQuiz } from "./build-quiz";
import { createQuiz } from "./create-quiz";
import { findQuiz } from "./find-quiz";
import { keepQuizDraft, quizDraftFromForm, quizDraftInput } from "./keep-quiz-draft";
import { listQuizzes } from "./list-quizzes";
import { previewLesson } from "./preview-lesson";
import { quizFromForm, quizInput } from "./quiz-input";
import { updateQuiz } from "./update-quiz";

const database = await useTestDatabase();
const now = Date.UTC(2026, 10, 22, 9);
beforeAll(async () => void (await publishContent(database, getContent(), now)));

const [first, second, third] = [...readBank().values()];
if (!first || !second || !third) throw new Error("the bank is empty");

const viewerOf = (userId: string): Viewer => ({ userId, sessionId: "s", kind: "account", displayName: "", locale: "en" });
async function makeTaught(): Promise<TaughtClass> {
  const made = await makeClass(database);
  const taught = await findTaughtClass(viewerOf(made.teacherId), made.class.id);
  if (!taught) throw new Error("the class is not taught");
  return taught;
}

const inputOf = (title: string, ...items: [string, number][]) => quizInput.parse({ title, items: items.map(([questionId, weight]) => ({ questionId, weight })) });
async function makeOwn(taught: TaughtClass, ...items: [string, number][]): Promise<string> {
  const made = await createQuiz(taught, inputOf("Mine", ...items), now);
  if (!made.ok) throw new Error(JSON.stringify(made.fields));
  return made.slug;
}

describe("a class's own quiz", () => {
  it("asks the picked questions as the site has them now, in order and with weights, in both languages", async () => {
    const taught = await makeTaught();
    const slug = await makeOwn(taught, [second.questionId, 2.5], [first.questionId, 1]);
    expect(await findQuiz(taught, slug)).toMatchObject({
      quizSlug: slug,
      lesson: second.lesson,
      title: { en: "Mine", ar: "Mine" },
      items: [
        { itemId: second.questionId, questionVersionId: second.versionId, weight: 2.5 },
        { itemId: first.questionId, questionVersionId: first.versionId, weight: 1 },
      ],
    });
    expect(await listQuizzes(taught, "en")).toEqual([{ slug, title: "Mine", questions: 2 }]);
  });

  it("becomes a further version when it changes; its work keeps the old one; the same again makes none", async () => {
    const taught = await makeTaught();
    const slug = await makeOwn(taught, [first.questionId, 1]);
    const old = await findQuiz(taught, slug);
    if (!old) throw new Error("not made");
    const { id } = await makeAssignment(database, taught.id, old, { title: "Week 1" });
    expect(await updateQuiz(taught, slug, inputOf("Mine", [first.questionId, 1]), now)).toEqual({ ok: true, slug });
    expect(await database.read.select().from(quizVersions).where(eq(quizVersions.quizSlug, slug))).toHaveLength(1);
    await updateQuiz(taught, slug, inputOf("Mine", [first.questionId, 1], [third.questionId, 1]), now);
    expect(await database.read.select().from(quizVersions).where(eq(quizVersions.quizSlug, slug))).toHaveLength(2);
    expect((await findQuiz(taught, slug))?.id).not.toBe(old.id);
    expect(await buildQuiz(taught, { slug, draft: null, from: "", locale: "en" })).toMatchObject({ assigned: [{ id, title: "Week 1", isOutdated: true }] });
  });

  it("keeps what the class corrected, and what the site does not offer any more; anything else is refused", async () => {
    const taught = await makeTaught();
    const slug = await makeOwn(taught, [first.questionId, 1]);
    const held = await findQuiz(taught, slug);
    const [stored] = await database.read.select().from(questionVersions).where(eq(questionVersions.id, first.versionId));
    if (!held || !stored) throw new Error("not made");
    const [corrected, gone] = [{ ...stored, id: `corrected-${slug}`, classId: taught.id }, { ...stored, id: `gone-${slug}`, questionId: "gone" }];
    const items = [{ itemId: first.questionId, questionVersionId: corrected.id, weight: 1 }, { itemId: "gone", questionVersionId: gone.id, weight: 1 }];
    await database.write([database.read.insert(questionVersions).values([corrected, gone]), database.read.update(quizVersions).set({ items }).where(eq(quizVersions.id, held.id))]);
    await updateQuiz(taught, slug, inputOf("New title", [first.questionId, 1], ["gone", 1]), now);
    expect((await findQuiz(taught, slug))?.items.map(({ questionVersionId }) => questionVersionId)).toEqual([corrected.id, gone.id]);
    expect(await createQuiz(taught, inputOf("Another", ["gone", 1]), now)).toEqual({ ok: false, fields: [{ path: "items", problem: "no-such-question" }] });
    expect(await createQuiz(taught, inputOf("Twice", [first.questionId, 1], [first.questionId, 1]), now)).toEqual({ ok: false, fields: [{ path: "items", problem: "question-twice" }] });
  });

  it("is nothing to another class's teacher, and a lesson's quiz is nobody's to change", async () => {
    const [taught, other] = [await makeTaught(), await makeTaught()];
    const slug = await makeOwn(taught, [first.questionId, 1]);
    for (const [teacher, own] of [[other, slug], [taught, first.lesson]] as const) {
      expect(await updateQuiz(teacher, own, inputOf("Theirs", [second.questionId, 1]), now)).toBeNull();
      expect(await buildQuiz(teacher, { slug: own, draft: null, from: "", locale: "en" })).toBeNull();
    }
    expect((await findQuiz(taught, slug))?.title.en).toBe("Mine");
  });

  it.each([
    ["title-missing", { title: " ", item: [first.questionId] }],
    ["no-questions", { title: "Empty", item: [] }],
    ["question-weight-out-of-range", { title: "Heavy", item: [first.questionId], weight: "100" }],
    ["not-a-number", { title: "Words", item: [first.questionId], weight: "much" }],
  ])("is refused with %s", (problem, { title, item, ...more }) => {
    const fields = new URLSearchParams({ title });
    for (const id of item) fields.append("item", id);
    if ("weight" in more) fields.append("weight", more.weight);
    expect(quizInput.safeParse(quizFromForm(fields)).error?.issues.map(({ message }) => message)).toEqual([problem]);
  });
});

describe("the builder", () => {
  async function press(taught: TaughtClass, fields: URLSearchParams) {
    const id = await keepQuizDraft(viewerOf(taught.by), quizDraftInput.parse(quizDraftFromForm(fields)), Date.now());
    const draft = (await readDraft(viewerOf(taught.by), id))?.fields;
    if (!draft) throw new Error("no draft");
    return draft;
  }

  it("keeps all that was typed while questions are added, moved, swapped and looked for, and saves nothing", async () => {
    const taught = await makeTaught();
    let fields = new URLSearchParams({ title: "In the making", "filter.text": "army" });
    for (const change of [`add ${first.questionId}`, `add ${third.questionId}`, `up ${third.questionId}`]) {
      fields.set("change", change);
      fields = await press(taught, fields);
    }
    expect(fields.getAll("item")).toEqual([third.questionId, first.questionId]);
    expect([fields.get("title"), fields.get("filter.text"), fields.has("change")]).toEqual(["In the making", "army", false]);
    const built = await buildQuiz(taught, { slug: null, draft: fields, from: "", locale: "en" });
    expect(built?.lines.map(({ questionId, position }) => [questionId, position])).toEqual([[third.questionId, 1], [first.questionId, 2]]);
    expect(await listQuizzes(taught, "en")).toEqual([]);
  });

  it("swaps a question for another on the same objective, and for no other", async () => {
    const taught = await makeTaught();
    const [same] = listQuestions({ lesson: first.lesson, objective: first.objective }).filter(({ questionId }) => questionId !== first.questionId);
    const [foreign] = [...readBank().values()].filter(({ objective }) => objective !== first.objective);
    const swapFor = async (other: string) => {
      const fields = new URLSearchParams({ item: first.questionId, weight: "3", change: `swap ${first.questionId}`, [`swap.${first.questionId}`]: other });
      const draft = await press(taught, fields);
      return [draft.get("item"), draft.get("weight")];
    };
    expect(await swapFor(same?.questionId ?? "")).toEqual([same?.questionId, "3"]);
    expect(await swapFor(foreign?.questionId ?? "")).toEqual([first.questionId, "3"]);
    expect(await swapFor("none")).toEqual([first.questionId, "3"]);
  });

  it("begins with a lesson's quiz when asked to", async () => {
    const built = await buildQuiz(await makeTaught(), { slug: null, draft: null, from: first.lesson, locale: "en" });
    expect(built?.lines.length).toBe(getContent().lessons.get(first.lesson)?.lesson.quiz.questions.length);
  });
});

describe("the bank and the preview", () => {
  it("give every question its key in words, an explanation and what it rests on, in both languages", async () => {
    const { by } = await makeTaught();
    for (const locale of ["en", "ar"] as const) {
      for (const lesson of getContent().lessons.keys()) {
        const { questions, found } = await searchBank(by, { lesson }, locale);
        expect(questions.length).toBe(Math.min(found, 60));
        for (const { key, stem, objective, claims, section } of questions) {
          expect([stem, objective, section.title].every(Boolean) && claims.length > 0).toBe(true);
          expect("answer" in key && key.answer !== "" && key.explanations.every(({ why }) => why !== "")).toBe(true);
        }
      }
    }
  });

  it("find by words in either language, kind and objective together", async () => {
    const all = listQuestions({});
    expect(listQuestions({ kind: first.kind, lesson: first.lesson, objective: first.objective }).map(({ questionId }) => questionId)).toContain(first.questionId);
    expect(listQuestions({ text: first.stem.ar }).map(({ questionId }) => questionId)).toContain(first.questionId);
    expect(listQuestions({ text: first.stem.en.toUpperCase() }).map(({ questionId }) => questionId)).toContain(first.questionId);
    expect(listQuestions({ text: "zzzz" })).toEqual([]);
    expect(all.length).toBe(readBank().size);
  });

  it("show nothing to those who do not teach, and no key of a quiz that one learns with", async () => {
    const taught = await makeTaught();
    const student = await makeMember(database, taught.id);
    expect(await searchBank(null, {}, "en")).toMatchObject({ refused: "keys-for-teachers", questions: [], lessons: [] });
    expect(await searchBank(student.userId, {}, "en")).toMatchObject({ refused: "keys-for-teachers", questions: [] });
    expect(await previewLesson(student.userId, first.lesson, "en")).toMatchObject({ refused: "keys-for-teachers", questions: [] });

    const { class: learnt } = await makeClass(database);
    await makeMember(database, learnt.id, { userId: taught.by });
    const [version] = await database.read.select().from(quizVersions).where(eq(quizVersions.quizSlug, first.lesson));
    if (!version) throw new Error("no quiz");
    await makeAssignment(database, learnt.id, version);
    expect(await previewLesson(taught.by, first.lesson, "en")).toMatchObject({ refused: "keys-while-student", questions: [] });
    const [sealed] = (await searchBank(taught.by, { lesson: first.lesson }, "en")).questions.filter(({ questionId }) => version.items.some(({ itemId }) => itemId === questionId));
    expect(sealed).toMatchObject({ key: { sealed: "keys-while-student" }, claims: [] });
  });

  it("say how long a lesson and its quiz take", async () => {
    const { lesson } = getContent().lessons.get(first.lesson) ?? {};
    expect(await previewLesson((await makeTaught()).by, first.lesson, "ar")).toMatchObject({
      title: lesson?.title.ar,
      lessonMinutes: lesson?.minutes,
      quizMinutes: lesson?.quiz.questions.length,
      refused: null,
    });
    expect(await previewLesson((await makeTaught()).by, "none", "en")).toBeNull();
  });
});
