import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startApp } from "./app-server";
import { openBrowser } from "./browser";
import { endChild, startChild } from "./child-process";
import type { Measured, Results } from "./figures";
import { describeMachine, readBuildId } from "./machine";
import { measureAttempts } from "./measure-attempts";
import { measureBytes } from "./measure-bytes";
import { measureGradebook } from "./measure-gradebook";
import { measureInserts } from "./measure-inserts";
import { measureLesson } from "./measure-lesson";
import { measureSpeed } from "./measure-speed";
import { watchOthers } from "./process-cost";
import { ratiosOf, toMarkdown } from "./report";

const output = join(import.meta.dirname, "results");

if (process.platform !== "linux") stopWith("The bench reads what a process costs from /proc, which only Linux has.");
const build = readBuildId() ?? stopWith("There is no build to measure. Make one with: node commands/build.mjs");

const started = performance.now();
const takenAt = new Date().toISOString();
const machine = { ...describeMachine(), browser: "no browser" };
const measured: Measured = {};
let othersShare = 0;
const failures: Results["failures"] = [];

/** One failed measure does not cost the others; `limit` bounds the whole run, s. */
async function measure(name: string, limit: number, work: () => Promise<void>): Promise<void> {
  process.stdout.write(`${name} … `);
  const began = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limit} s`)), limit * 1000);
  });
  try {
    await Promise.race([work(), tooLate]);
    console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    failures.push({ measure: name, problem });
    console.log(`failed: ${problem}`);
  } finally {
    clearTimeout(timer);
  }
}

function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}

// On the disk real data lies on: in memory a commit would cost nothing.
mkdirSync(".data", { recursive: true });
const folder = mkdtempSync(join(process.cwd(), ".data", "bench-"));
const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
try {
  const shareOfOthers = watchOthers(machine.cores);
  await measure("durable inserts", 30, async () => void (measured.inserts = await measureInserts(folder)));
  const app = await startApp(folder);
  closers.unshift(app.stop);
  const client = startChild("load-worker.ts");
  closers.unshift(() => endChild(client));
  await measure("lesson views", 50, async () => void (measured.lesson = await measureLesson(app, client)));
  await measure("whole attempts", 80, async () => void (measured.attempts = await measureAttempts(app, client)));
  await measure("pages of a class among a million attempts", 240, async () => void (measured.school = await measureGradebook(join(process.cwd(), ".data"))));
  // Until here: a browser's processes are not all children of ours.
  othersShare = shareOfOthers();
  const browser = await openBrowser();
  closers.unshift(() => browser.close());
  machine.browser = `Chromium ${browser.version()}`;
  await measure("bytes on the wire", 55, async () => void (measured.bytes = await measureBytes(app, browser)));
  await measure("speed on a slow phone", 60, async () => void (measured.speed = await measureSpeed(app, browser)));
} catch (error) {
  failures.push({ measure: "the run", problem: error instanceof Error ? error.message : String(error) });
} finally {
  for (const close of closers) await close();
}

if (readBuildId() !== build) failures.push({ measure: "the run", problem: "the site was built anew while it was measured" });
const results: Results = { takenAt, seconds: (performance.now() - started) / 1000, build, machine, othersShare, measured, failures };
const report = toMarkdown(results);
mkdirSync(output, { recursive: true });
writeFileSync(join(output, "latest.json"), `${JSON.stringify({ ratios: ratiosOf(measured), ...results }, null, 2)}\n`);
writeFileSync(join(output, "latest.md"), report);
console.log(`\n${report}`);
process.exit(failures.length > 0 ? 1 : 0);
