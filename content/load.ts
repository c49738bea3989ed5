import { join } from "node:path";
import { z } from "zod";
import type { Content, LessonContent } from "./content";
import { loadLesson } from "./load-lesson";
import { ContentFiles } from "./read-files";
import { danglingIds } from "./rules/dangling-ids";
import type { Problem } from "./rules/problem";
import {
  claimSchema,
  highwaySchema,
  loadedWordSchema,
  placeSchema,
  sourceSchema,
  termSchema,
  type Unit,
  unitSchema,
  wordListSchema,
} from "./schema";

export type { Content, LessonContent } from "./content";

/** Reads and validates everything people wrote. What cannot be read is left out and reported. */
export function loadContent(root = join(process.cwd(), "content")): { content: Content; problems: Problem[] } {
  const files = new ContentFiles(root);
  const { units, lessons } = loadUnits(files);
  // An empty folder would pass every rule; it is a wrong folder.
  if (lessons.size === 0) files.report("units", "", "there is no lesson here");
  const placeFiles = files.jsonFiles("places");
  const content: Content = {
    units,
    lessons,
    claims: byId(files, files.jsonFiles("claims"), claimSchema),
    sources: byId(files, files.jsonFiles("sources"), sourceSchema),
    places: byId(files, placeFiles.filter((path) => !isHighways(path)), placeSchema),
    highways: byId(files, placeFiles.filter(isHighways), highwaySchema),
    terms: byId(files, files.jsonFiles("glossary"), termSchema),
    words: {
      loaded: files.records("loaded-words.json", loadedWordSchema),
      capitals: files.json("common-capitals.json", wordListSchema) ?? { anywhere: [], sentenceStart: [] },
    },
  };
  return { content, problems: files.problems };
}

let memo: Content | undefined;

/** The content for the app, read once. Throws with every problem when something cannot be read or points nowhere. */
export function getContent(): Content {
  if (memo) return memo;
  const { content, problems } = loadContent();
  const all = [...problems, ...danglingIds(content)];
  if (all.length > 0) throw new Error(`The content is not valid; npm run content tells more.\n${all.map(inOneLine).join("\n")}`);
  memo = content;
  return content;
}

export const inOneLine = ({ rule, file, where, message }: Problem): string =>
  `${file}${where ? `, ${where}` : ""}: ${message} [${rule}]`;

const isHighways = (path: string) => path.endsWith("/highways.json");

function loadUnits(files: ContentFiles): { units: Unit[]; lessons: Map<string, LessonContent> } {
  const units: Unit[] = [];
  const lessons: LessonContent[] = [];
  for (const folder of files.folders("units")) {
    const unit = files.json(`units/${folder}/unit.json`, unitSchema);
    if (unit && unit.slug !== folder) files.report(`units/${folder}/unit.json`, "slug", `is "${unit.slug}", the folder is "${folder}"`);
    if (unit) units.push({ ...unit, slug: folder });
    for (const name of files.folders(`units/${folder}`)) {
      const lesson = loadLesson(files, folder, name);
      if (!lesson) continue;
      if (lessons.some((other) => other.lesson.slug === name)) files.report(`units/${folder}/${name}/lesson.json`, "slug", "is used twice");
      lessons.push(lesson);
    }
  }
  units.sort((a, b) => a.order - b.order);
  const orderOf = new Map(units.map(({ slug, order }) => [slug, order]));
  lessons.sort((a, b) => (orderOf.get(a.lesson.unit) ?? 0) - (orderOf.get(b.lesson.unit) ?? 0) || a.lesson.order - b.lesson.order);
  return { units, lessons: new Map(lessons.map((entry) => [entry.lesson.slug, entry])) };
}

function byId<T extends { id: string }>(files: ContentFiles, paths: string[], schema: z.ZodType<T>): Map<string, T> {
  const records = new Map<string, T>();
  for (const path of paths) {
    for (const record of files.records(path, schema)) {
      if (records.has(record.id)) files.report(path, record.id, "this id is used twice");
      records.set(record.id, record);
    }
  }
  return records;
}
