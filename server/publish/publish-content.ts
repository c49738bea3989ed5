import { createHash } from "node:crypto";
import type { LessonText } from "@/content/lesson-text";
import type { Content } from "@/content/load";
import type { AuthoredQuestion } from "@/content/schema";
import type { Database, Statement } from "@/db/client";
import type { QuizItem } from "@/db/schema/questions";
import { questionVersions, quizVersions, quizzes } from "@/db/schema/tables";
import { questionTypeOf } from "@/questions/registry";
import type { Localized } from "@/domain/locale";

/** JSON with sorted names, so that the order in a file does not make a new version. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Immutable content is named by its hash: the same again is the same row. */
export const versionIdOf = (value: unknown) => createHash("sha256").update(canonical(value)).digest("base64url").slice(0, 32);

const storedQuestion = (lesson: string, { id: questionId, kind, prompt, key, section, objective, claims }: AuthoredQuestion) => ({
  questionId,
  kind,
  shape: questionTypeOf(kind).version,
  prompt,
  key,
  origin: { lesson, section, objective, claims },
});

/** The id under which a lesson's question is stored as it is now. */
export const questionVersionId = (lesson: string, question: AuthoredQuestion): string => versionIdOf(storedQuestion(lesson, question));

export const sectionQuizSlug = (lesson: string, section: string) => `${lesson}--${section}`;

/**
 * Brings the lessons' questions and quizzes into the database as immutable versions named by their content's hash.
 * Publishing the same content again changes nothing; changed content makes new versions and leaves the old ones.
 */
export async function publishContent(database: Database, content: Content, now: number): Promise<{ questions: number; quizzes: number }> {
  const statements: Statement[] = [];
  const counts = { questions: 0, quizzes: 0 };
  const insertQuiz = (quiz: Omit<typeof quizVersions.$inferInsert, "id" | "createdAt">) => {
    const id = versionIdOf(quiz);
    statements.push(
      database.read.insert(quizVersions).values({ ...quiz, id, createdAt: now }).onConflictDoNothing(),
      database.read
        .insert(quizzes)
        .values({ slug: quiz.quizSlug, currentVersionId: id })
        .onConflictDoUpdate({ target: quizzes.slug, set: { currentVersionId: id } }),
    );
    counts.quizzes += 1;
  };

  for (const { lesson, text, questions } of content.lessons.values()) {
    const versionIds = new Map<string, string>();
    for (const question of questions.values()) {
      const stored = storedQuestion(lesson.slug, question);
      const id = versionIdOf(stored);
      versionIds.set(stored.questionId, id);
      statements.push(database.read.insert(questionVersions).values({ ...stored, id, createdAt: now }).onConflictDoNothing());
      counts.questions += 1;
    }
    const itemOf = (questionId: string, weight: number): QuizItem => {
      const questionVersionId = versionIds.get(questionId);
      if (!questionVersionId) throw new Error(`${lesson.slug}: question ${questionId} does not exist`);
      return { itemId: questionId, questionVersionId, weight };
    };
    insertQuiz({
      quizSlug: lesson.slug,
      lesson: lesson.slug,
      section: null,
      title: lesson.title,
      behaviour: lesson.quiz.behaviour,
      items: lesson.quiz.questions.map(({ id, weight }) => itemOf(id, weight)),
    });
    lesson.sections.forEach((section, index) =>
      insertQuiz({
        quizSlug: sectionQuizSlug(lesson.slug, section.id),
        lesson: lesson.slug,
        section: section.id,
        title: sectionTitle(text, index),
        behaviour: "immediate",
        items: section.questions.map((id) => itemOf(id, 1)),
      }),
    );
  }
  await database.write(statements);
  return counts;
}

const sectionTitle = (text: Localized<LessonText>, index: number): Localized => ({
  en: text.en.sections[index]?.title ?? "",
  ar: text.ar.sections[index]?.title ?? "",
});
