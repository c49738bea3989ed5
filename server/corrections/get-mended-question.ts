import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { memberships, users } from "@/db/schema/tables";
import type { MadeRuling, MendedQuestion, MendedVersion } from "@/domain/corrections/mended-question";
import { correctedRows } from "@/domain/grading/corrected-rows";
import { type Locale, otherLocale } from "@/domain/locale";
import type { PreviewedQuestion } from "@/domain/quizzes/previewed-question";
import { assignmentTitle } from "@/server/assignments/assignment-title";
import { previewQuestions } from "@/server/bank/preview-questions";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { readQuestionVersions, type StoredQuestion } from "@/server/questions/question-versions";
import { findKeyAccess } from "@/server/quizzes/may-read-keys";
import { findSetQuestion, findSiteVersion, keyFits, listVersions, type SetQuestion, type VersionRow } from "./find-question";
import { listResponses, type VersionResponses } from "./list-responses";
import { isSuperseded, listRulings, type RulingRow } from "./rulings";

/** A question of an assignment with what it was answered with, and all that was mended of it. null: no such question in this class. */
export async function getMendedQuestion(taught: TaughtClass, assignmentId: string, itemId: string, locale: Locale): Promise<MendedQuestion | null> {
  const set = await findSetQuestion(taught, assignmentId, itemId);
  if (!set) return null;
  const [question, known, responses, made, siteVersion, title] = await Promise.all([
    previewOf(taught, set, locale),
    listVersions(taught, set.question.questionId),
    // What answers earned tells the key.
    set.access.ok ? listResponses(set, locale) : [],
    listRulings(assignmentId),
    findSiteVersion(set),
    assignmentTitle(set.assignment, locale),
  ]);
  const rulings = made.filter((row) => row.itemId === itemId);
  const numbers = new Map(known.map(({ id }, index) => [id, index + 1]));
  const versions = await versionsOf(set, known, responses, rulings);
  return {
    assignment: { id: assignmentId, title },
    itemId,
    number: set.number,
    weight: set.weight,
    question,
    versions,
    rulings: await rulingsOf(taught, rulings, numbers, versions),
    hasSiteVersion: siteVersion !== null,
  };
}

/** The key in words; of a corrected one, with its note where the author's words would contradict it. */
async function previewOf(taught: TaughtClass, { question }: SetQuestion, locale: Locale): Promise<PreviewedQuestion> {
  const { versionId, correction } = question;
  const access = await findKeyAccess(taught.by);
  const [now, before] = await previewQuestions([versionId, ...(correction ? [correction.of] : [])], access, locale);
  if (!now) throw new Error(`question version ${versionId} has no preview`);
  if (!correction || !before || !("answer" in now.key) || !("answer" in before.key)) return now;
  const note = correction.note[locale] ?? correction.note[otherLocale(locale)] ?? "";
  return { ...now, key: { ...now.key, explanations: correctedRows(now.key.explanations, before.key.explanations, note) } };
}

async function versionsOf({ question }: SetQuestion, known: VersionRow[], responses: VersionResponses[], rulings: RulingRow[]): Promise<MendedVersion[]> {
  const stored = await readQuestionVersions(known.map(({ id }) => id));
  const isUsed = (id: string) =>
    id === question.versionId || responses.some((each) => each.questionVersionId === id) || rulings.some((row) => row.questionVersionId === id);
  const numbered = known.map((row, index) => ({ ...row, number: index + 1, isCurrent: row.id === question.versionId }));
  const used = numbered.filter(({ id }) => isUsed(id));
  return used.map((row) => {
    const { attempts = 0, groups = [], blank = 0 } = responses.find((each) => each.questionVersionId === row.id) ?? {};
    const standing = rulings.findLast(({ questionVersionId }) => questionVersionId === row.id)?.ruling;
    const isAccepted = (signature: string | null) => standing?.kind === "accept-also" && signature !== null && standing.answers.includes(signature);
    const fits = ({ id }: VersionRow) => keyFits(stored.get(row.id) as StoredQuestion, stored.get(id) as StoredQuestion);
    const answered = groups.map((group) => ({ ...group, isAccepted: isAccepted(group.signature) }));
    return { ...row, attempts, groups: answered, blank, keys: used.filter(fits).map(({ id, number }) => ({ id, number })) };
  });
}

async function rulingsOf(taught: TaughtClass, rows: RulingRow[], numbers: ReadonlyMap<string, number>, versions: MendedVersion[]): Promise<MadeRuling[]> {
  const names = await readNames(taught, rows);
  const groups = versions.flatMap((version) => version.groups);
  const wordsOf = (signature: string) => groups.find((group) => group.signature === signature)?.words ?? [];
  return rows.map((row) => {
    const { id, at, by, ruling } = row;
    return {
      id,
      at,
      by: by && (names.get(by) ?? null),
      kind: ruling.kind,
      note: ruling.note,
      version: numbers.get(row.questionVersionId) ?? 0,
      answers: ruling.kind === "accept-also" ? ruling.answers.flatMap(wordsOf) : [],
      newVersion: ruling.kind === "new-key" ? (numbers.get(ruling.questionVersionId) ?? null) : null,
      isSuperseded: isSuperseded(row, rows),
    };
  });
}

/** As the class calls them. */
async function readNames(taught: TaughtClass, rows: RulingRow[]): Promise<Map<string, string>> {
  const { read } = await getDatabase();
  const found = await read
    .select({ id: users.id, displayName: users.displayName, name: memberships.name })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.classId, taught.id)))
    .where(inArray(users.id, rows.flatMap(({ by }) => by ?? [])));
  return new Map(found.map(({ id, displayName, name }) => [id, name ?? displayName]));
}
