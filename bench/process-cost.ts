import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

export type ProcessStat = { pid: number; parent: number; cpuMs: number };

/** One line of /proc/<pid>/stat. The name in brackets may hold spaces and brackets itself. */
export function readStat(line: string): ProcessStat {
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ").map(Number);
  // After the name: state, parent, ..., then as 12th to 15th user and system time, its own and of children it waited for.
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return { pid: Number.parseInt(line, 10), parent: fields[1] ?? 0, cpuMs: ticks * tickMs };
}

/** A process and everything it started, and they started. */
export function treeOf(root: number, all: readonly ProcessStat[]): ProcessStat[] {
  const own = all.filter(({ pid }) => pid === root);
  const children = all.filter(({ parent }) => parent === root);
  return [...own, ...children.flatMap(({ pid }) => treeOf(pid, all))];
}

function listProcesses(): ProcessStat[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const line = readIfThere(`/proc/${pid}/stat`);
    return line ? [readStat(line)] : [];
  });
}

/** Processes end while we look: their files are gone then. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Processor time a process tree has taken so far, ms. */
export const cpuMsOf = (pid: number) => treeOf(pid, listProcesses()).reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** Processor time the whole machine has been busy since it started, ms. The first line of /proc/stat adds up all cores. */
export function readBusyMs(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , interrupt = 0, softInterrupt = 0] = stat.split("\n", 1).join().trim().split(/ +/).slice(1).map(Number);
  return (user + nice + system + interrupt + softInterrupt) * tickMs;
}

/** Starts watching; the function it gives tells which share of the cores (0..1) others than our processes took since. */
export function watchOthers(cores: number): () => number {
  const look = () => ({ at: performance.now(), theirs: readBusyMs(readFileSync("/proc/stat", "utf8")) - cpuMsOf(process.pid) });
  const before = look();
  return () => {
    const now = look();
    return Math.max(0, (now.theirs - before.theirs) / ((now.at - before.at) * cores));
  };
}

/** Memory a process tree holds now, MiB. */
export function memoryMibOf(pid: number): number {
  const kib = treeOf(pid, listProcesses()).map((found) => {
    const status = readIfThere(`/proc/${found.pid}/status`) ?? "";
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  });
  return kib.reduce((sum, value) => sum + value, 0) / 1024;
}

/** Looks at the memory four times a second while `work` runs; gives the most it saw. */
export async function watchMemory<Result>(pid: number, work: () => Promise<Result>): Promise<{ result: Result; peakMib: number }> {
  let peakMib = memoryMibOf(pid);
  const timer = setInterval(() => (peakMib = Math.max(peakMib, memoryMibOf(pid))), 250);
  try {
    return { result: await work(), peakMib };
  } finally {
    clearInterval(timer);
  }
}
