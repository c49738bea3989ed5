import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { startApp } from "./app-server";
import type { SchoolFigures } from "./figures";
import { classIdOf, fillSchool, school, tokenOf, workIdOf } from "./fill-school";
import { call } from "./http-call";
import { median, percentile } from "./statistics";

const views = 100;
const warmUp = 10;

/** A teacher's pages of one class, in a database with a million attempts: a hundred different classes, each seen for the first time. */
export async function measureGradebook(parent: string): Promise<SchoolFigures> {
  const { folder, isFilled } = schoolFolder(parent);
  const began = performance.now();
  let fillSeconds: number | null = null;
  const app = await startApp(folder, async () => {
    if (isFilled) return;
    await fillSchool(join(folder, "classroom.db"), Date.now());
    writeFileSync(join(folder, "filled"), "");
    fillSeconds = (performance.now() - began) / 1000;
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const view = async (classNumber: number, path: string, mark: string) => {
      const headers = { cookie: `classroom-guest=${tokenOf(classNumber)}`, "accept-encoding": "br, gzip" };
      const answer = await call(`${app.origin}/en/classes/${classIdOf(classNumber)}${path}`, { agent, headers });
      if (answer.status !== 200) throw new Error(`${path || "the class page"} of class ${classNumber}: ${answer.status} (${mark})`);
      return answer;
    };
    const gradebook = (classNumber: number) => view(classNumber, "/gradebook", "gradebook");
    const live = (classNumber: number) => view(classNumber, `/assignments/${workIdOf(classNumber * school.worksAClass)}`, "live page");
    for (let at = 0; at < warmUp; at++) await gradebook(school.classes - 1 - at).then(() => live(school.classes - 1 - at));
    const books: number[] = [];
    const pages: number[] = [];
    let bytes = 0;
    const step = Math.floor((school.classes - warmUp) / views);
    for (let at = 0; at < views; at++) {
      const book = await gradebook(at * step);
      books.push(book.ms);
      bytes = book.body.byteLength;
      pages.push((await live(at * step)).ms);
    }
    return {
      gradebookP50Ms: median(books),
      gradebookP95Ms: percentile(books, 0.95),
      gradebookBytes: bytes,
      liveP50Ms: median(pages),
      liveP95Ms: percentile(pages, 0.95),
      fillSeconds,
    };
  } finally {
    agent.destroy();
    await app.stop();
  }
}

/** A school takes minutes to make and is kept for the next run, until its tables or the way it is filled change. */
function schoolFolder(parent: string): { folder: string; isFilled: boolean } {
  const sources = [
    join(import.meta.dirname, "fill-school.ts"),
    join(import.meta.dirname, "school-steps.ts"),
    ...readdirSync("db/migrations").filter((name) => name.endsWith(".sql")).map((name) => join("db/migrations", name)),
  ];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  const name = `bench-school-${hash.digest("hex").slice(0, 12)}`;
  const folder = join(parent, name);
  const isFilled = existsSync(join(folder, "filled"));
  // Left by an earlier way of filling, or by a run that was broken off.
  for (const old of readdirSync(parent).filter((each) => each.startsWith("bench-school-") && (each !== name || !isFilled))) {
    rmSync(join(parent, old), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  return { folder, isFilled };
}
