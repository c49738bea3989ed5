import type { ChildProcess } from "node:child_process";
import { ask } from "./child-process";
import type { AttemptLoad, LoadReport, PageLoad } from "./load-worker";
import { cpuMsOf } from "./process-cost";
import type { Timing } from "./take-attempt";

/** What a load did to a server: `cpuMs` is the time its process tree spent on it. */
export type Applied = { done: number; perSecond: number; cpuMs: number; timings: Timing[] };

/** Has the client's process apply a load and reads what it cost the process `pid`. */
export async function applyLoad(client: ChildProcess, pid: number, load: PageLoad | AttemptLoad): Promise<Applied> {
  const before = cpuMsOf(pid);
  const report = await ask<LoadReport>(client, load);
  if ("problem" in report) throw new Error(report.problem);
  return { done: report.done, perSecond: report.done / (report.ms / 1000), cpuMs: cpuMsOf(pid) - before, timings: report.timings };
}
