import { describe, expect, it } from "vitest";
import { readBusyMs, readStat, treeOf } from "./process-cost";

const line = (name: string) =>
  `4711 (${name}) S 42 4711 4711 0 -1 4194304 9000 80 7 0 120 30 5 2 20 0 11 0 99999 1234567890 25000 18446744073709551615 1 1 0`;

describe("reading a process's line", () => {
  it("adds user and system time of the process and of the children it waited for", () => {
    expect(readStat(line("node"))).toEqual({ pid: 4711, parent: 42, cpuMs: 1570 });
  });

  it("is not led astray by a name with spaces and brackets", () => {
    expect(readStat(line("tmux: (server) 1 2"))).toEqual({ pid: 4711, parent: 42, cpuMs: 1570 });
  });
});

it("counts the machine as busy while it works, not while it waits", () => {
  expect(readBusyMs("cpu  100 20 30 9999 8888 4 6 0 0 0\ncpu0 1 1 1 1 1 1 1 0 0 0\n")).toBe(1600);
});

describe("a process tree", () => {
  const all = [
    { pid: 1, parent: 0, cpuMs: 1 },
    { pid: 2, parent: 1, cpuMs: 2 },
    { pid: 3, parent: 2, cpuMs: 3 },
    { pid: 4, parent: 1, cpuMs: 4 },
  ];

  it("holds children and their children", () => {
    expect(treeOf(2, all).map(({ pid }) => pid)).toEqual([2, 3]);
  });

  it("is empty for a process that has ended", () => {
    expect(treeOf(9, all)).toEqual([]);
  });
});
