import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { attempts } from "@/db/schema/tables";
import type { ResponseGroup } from "@/domain/corrections/mended-question";
import { fractionOf } from "@/domain/grading/marks";
import { permitGrading } from "@/domain/grading/sealed-key";
import type { Locale } from "@/domain/locale";
import { questionTypeOf } from "@/questions/registry";
import { signatureOf } from "@/questions/signature";
import { loadRow } from "@/server/attempts/load-attempt";
import { getDatabase } from "@/server/database";
import type { SetQuestion } from "./find-question";

/** What one version of a question was answered with, the most frequent first. */
export type VersionResponses = { questionVersionId: string; attempts: number; groups: ResponseGroup[]; blank: number };

/** What handed-in attempts put for a question of an assignment, in words, by the version they were given. */
export async function listResponses({ assignment, itemId }: Pick<SetQuestion, "assignment" | "itemId">, locale: Locale): Promise<VersionResponses[]> {
  const { read } = await getDatabase();
  const rows = await read
    .select()
    .from(attempts)
    .where(and(eq(attempts.assignmentId, assignment.id), isNotNull(attempts.submittedAt), isNull(attempts.setAsideAt)));
  const versions = new Map<string, { attempts: number; blank: number; groups: Map<string, ResponseGroup> }>();
  for (const { questions, state } of await Promise.all(rows.map(loadRow))) {
    const question = questions.get(itemId);
    const item = state.items.find((each) => each.itemId === itemId);
    if (!question || !item) continue;
    const { kind, prompt } = question;
    const type = questionTypeOf(kind);
    const version = versions.get(question.versionId) ?? { attempts: 0, blank: 0, groups: new Map<string, ResponseGroup>() };
    versions.set(question.versionId, version);
    version.attempts += 1;
    const { response } = item;
    if (response === undefined || type.isBlank(response)) {
      version.blank += 1;
      continue;
    }
    const key = question.key.open(permitGrading());
    const words = type.describe({ prompt, response, locale });
    const byKey = type.grade({ prompt, key, response, locale });
    const signature = byKey.outcome !== "ungradable" ? signatureOf(type.classify({ prompt, key, response, locale })) : null;
    const name = signature ?? `ungradable ${words}`;
    const group = version.groups.get(name) ?? { signature, words, count: 0, fraction: fractionOf(item.grade), byKey: fractionOf(byKey) };
    version.groups.set(name, { ...group, count: group.count + 1 });
  }
  return [...versions].map(([questionVersionId, { groups, ...counts }]) => ({
    questionVersionId,
    ...counts,
    groups: [...groups.values()].sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)),
  }));
}
