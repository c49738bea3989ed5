import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Content, getContent } from "@/content/load";
import { makeUser } from "@/db/factories";
import { attempts, questionVersions, quizVersions, quizzes } from "@/db/schema/tables";
import { useTestDatabase } from "@/db/test-database";
import { getAttempt } from "@/server/attempts/get-attempt";
import { startAttempt } from "@/server/attempts/start-attempt";
import { publishContent, sectionQuizSlug } from "./publish-content";

const database = await useTestDatabase();
const content = getContent();
const counts = await publishContent(database, content, 1000);

const [firstLesson] = content.lessons.values();
if (!firstLesson) throw new Error("there is no lesson");
const { lesson } = firstLesson;
const changedId = lesson.quiz.questions[0]?.id ?? "";

const everything = async () => ({
  questions: await database.read.select().from(questionVersions).orderBy(asc(questionVersions.id)),
  quizVersions: await database.read.select().from(quizVersions).orderBy(asc(quizVersions.id)),
  quizzes: await database.read.select().from(quizzes).orderBy(asc(quizzes.slug)),
});

/** The content with one question of the first lesson's quiz resting on another claim as well. */
function withChangedQuestion(): Content {
  const copy = structuredClone(content);
  const question = copy.lessons.get(lesson.slug)?.questions.get(changedId);
  if (!question) throw new Error("no such question");
  question.claims = [...question.claims, "another-claim"];
  return copy;
}

describe("publishing the lessons", () => {
  it("gives every lesson its quiz and every section its check", async () => {
    const lessons = [...content.lessons.values()];
    const slugs = lessons.flatMap((one) => [one.lesson.slug, ...one.lesson.sections.map(({ id }) => sectionQuizSlug(one.lesson.slug, id))]);
    const published = await everything();
    expect(published.quizzes.map(({ slug }) => slug)).toEqual(slugs.sort());
    expect(counts).toEqual({ quizzes: slugs.length, questions: published.questions.length });
  });

  it("asks every question in the order and with the weight of its lesson", async () => {
    const [quiz] = await database.read.select().from(quizVersions).where(eq(quizVersions.quizSlug, lesson.slug));
    expect(quiz?.items.map(({ itemId, weight }) => ({ id: itemId, weight }))).toEqual(lesson.quiz.questions);
    expect(quiz).toMatchObject({ behaviour: lesson.quiz.behaviour, section: null, title: lesson.title });
  });

  it("changes nothing the second time, whatever order the files list their fields in", async () => {
    const before = await everything();
    const reordered = structuredClone(content);
    for (const { questions } of reordered.lessons.values()) {
      for (const question of questions.values()) {
        question.prompt = Object.fromEntries(Object.entries(question.prompt as object).reverse());
        question.key = Object.fromEntries(Object.entries(question.key as object).reverse());
      }
    }
    await publishContent(database, reordered, 2000);
    expect(await everything()).toEqual(before);
  });

  it("is refused as a whole when a quiz asks a question that does not exist", async () => {
    const before = await everything();
    const broken = structuredClone(content);
    broken.lessons.get(lesson.slug)?.lesson.quiz.questions.push({ id: "no-such-question", weight: 1 });
    await expect(publishContent(database, broken, 3000)).rejects.toThrow("no-such-question");
    expect(await everything()).toEqual(before);
  });
});

describe("publishing a changed question", () => {
  it("makes one new version of it and of its quiz, leaves open attempts on the old and gives the new one to new attempts", async () => {
    const [early, late] = [await makeUser(database), await makeUser(database)];
    const started = await startAttempt({ userId: early.id, quizSlug: lesson.slug, locale: "en", now: 5000 });
    if (!started?.ok) throw new Error("not started");
    const before = await everything();
    const shown = await getAttempt(early.id, started.attempt.attemptId, "en", 5000);

    await publishContent(database, withChangedQuestion(), 6000);
    const after = await everything();
    const added = after.questions.filter(({ id }) => !before.questions.some((old) => old.id === id));
    expect(added.map(({ questionId, createdAt }) => ({ questionId, createdAt }))).toEqual([{ questionId: changedId, createdAt: 6000 }]);
    expect(after.quizVersions).toHaveLength(before.quizVersions.length + 1);
    for (const old of before.questions) expect(after.questions).toContainEqual(old);

    expect(await getAttempt(early.id, started.attempt.attemptId, "en", 5000)).toEqual(shown);
    for (const userId of [early.id, late.id]) await startAttempt({ userId, quizSlug: lesson.slug, locale: "en", now: 7000 });
    const pinned = await database.read.select().from(attempts).where(eq(attempts.quizSlug, lesson.slug));
    const current = after.quizzes.find(({ slug }) => slug === lesson.slug)?.currentVersionId;
    const old = before.quizzes.find(({ slug }) => slug === lesson.slug)?.currentVersionId;
    expect(current).not.toBe(old);
    expect(pinned.map(({ userId, quizVersionId }) => ({ userId, quizVersionId }))).toEqual([
      { userId: early.id, quizVersionId: old },
      { userId: late.id, quizVersionId: current },
    ]);
  });

  it("takes the old version up again when the change is taken back", async () => {
    const before = await everything();
    await publishContent(database, content, 8000);
    const after = await everything();
    expect(after.questions).toEqual(before.questions);
    expect(after.quizVersions).toEqual(before.quizVersions);
    const current = after.quizzes.find(({ slug }) => slug === lesson.slug)?.currentVersionId;
    expect(after.quizVersions.find(({ id }) => id === current)?.createdAt).toBe(1000);
  });
});
