import { claimStatuses } from "@/domain/claims/claim-note";
import { everyInline, passagesOf } from "@/domain/text/lesson-text";
import type { Content, LessonContent } from "./content";
import type { Problem } from "./rules/problem";
import { gradeOf } from "./rules/readability";
import { countWords } from "./rules/words-count";
import { type Claim, sourceKinds } from "./schema";

/** What `npm run content` prints before the problems: the size, weight and footing of all that people read. */
export function contentReport(content: Content, problems: readonly Problem[]): string {
  const { units, lessons, claims, sources, places, terms } = content;
  const claimList = [...claims.values()];
  const sourceList = [...sources.values()];
  const found = (...rules: string[]) => problems.filter(({ rule }) => rules.includes(rule)).length;
  return [
    `units ${units.length}, lessons ${lessons.size}, claims ${claims.size}, sources ${sources.size}, places ${places.size}, terms ${terms.size}`,
    "",
    ...[...lessons.values()].flatMap(lessonLines),
    "",
    `claims by status          ${tally(claimList.map(({ status }) => status), claimStatuses)}`,
    `claims by best source     ${tally(claimList.map((claim) => bestSourceKind(claim, content)), sourceKinds)}`,
    `sources by kind           ${tally(sourceList.map(({ kind }) => kind), sourceKinds)}`,
    `sources by party          ${tally(sourceList.map(({ party }) => party))}`,
    `sources by language       ${tally(sourceList.map(({ language }) => language))}`,
    "",
    `uncovered                 numbers ${found("uncovered-number")}, dates ${found("uncovered-date")}, names ${found("uncovered-name")}`,
    `missing language          ${found("alignment")}`,
    `dangling ids              ${found("dangling-ids")}`,
    `keys on other than established claims   ${found("key-rests-on-established")}`,
    `options without an explanation          ${found("explained-options")}`,
  ].join("\n");
}

function lessonLines(entry: LessonContent): string[] {
  const { lesson, text, questions } = entry;
  const passages = passagesOf(text.en);
  const marks = passages.flatMap(({ inlines }) => everyInline(inlines));
  const cited = new Set(marks.flatMap((mark) => (mark.kind === "claim" ? [mark.claim] : [])));
  return [
    `${lesson.unit}/${lesson.slug}`,
    `  words en ${countWords(text.en)} ar ${countWords(text.ar)}, grade ${gradeOf(entry).toFixed(1)}, paragraphs ${passages.length}, claims ${cited.size}`,
    `  questions ${questions.size}: ${tally([...questions.values()].map(({ kind }) => kind))}`,
  ];
}

/** The kind nearest to the event among a claim's sources; `sourceKinds` goes from near to far. */
function bestSourceKind(claim: Claim, { sources }: Content): string {
  const kinds = claim.sources.map(({ id }) => sources.get(id)?.kind);
  return sourceKinds.find((kind) => kinds.includes(kind)) ?? "none";
}

function tally(values: string[], order: readonly string[] = [...new Set(values)].sort()): string {
  const extra = [...new Set(values)].filter((value) => !order.includes(value));
  const counts = [...order, ...extra].map((name) => ({ name, count: values.filter((value) => value === name).length }));
  return counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`).join(", ") || "none";
}
