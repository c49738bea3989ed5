import { afterEach, describe, expect, it } from "vitest";
import { startDraining } from "@/server/health/draining";
import { announce } from "./announce";
import { isSeatFree, mostInClass, takeSeat } from "./seats";
import { watchAssignment } from "./watch-assignment";

const quick = { lookMs: 20, settleMs: 1, heartbeatMs: 10_000 };
const never = 1_000_000;

afterEach(() => {
  (globalThis as { classroom?: unknown }).classroom = undefined;
});

function watch(more: { pace?: Partial<typeof quick>; classId?: string } = {}) {
  const state = { version: "1", mayWatch: true };
  const stream = watchAssignment({
    classId: more.classId ?? "class",
    assignmentId: "work",
    mayWatch: async () => state.mayWatch,
    readVersion: async () => state.version,
    pace: { ...quick, ...more.pace },
  });
  const reader = stream?.getReader();
  const read = async () => {
    const piece = await reader?.read();
    return piece?.value ? new TextDecoder().decode(piece.value) : null;
  };
  return { state, stream, read, leave: () => reader?.cancel() };
}

const told = (version: string) => `event: changed\nid: ${version}\ndata: ${version}\n\n`;

describe("the stream of an assignment's changes", () => {
  it("tells the version at the beginning, and each new one", async () => {
    const { state, read, leave } = watch();
    expect(await read()).toBe(told("1"));
    state.version = "2";
    expect(await read()).toBe(told("2"));
    await leave();
  });

  it("tells of a change in this process at once", async () => {
    const { state, read, leave } = watch({ pace: { lookMs: never } });
    await read();
    state.version = "2";
    announce("of another assignment");
    announce("work");
    expect(await read()).toBe(told("2"));
    await leave();
  });

  it("tells of a burst once, and of a change that changes nothing not at all", async () => {
    const { state, read, leave } = watch({ pace: { lookMs: never, settleMs: 20, heartbeatMs: 80 } });
    await read();
    announce("work");
    for (const version of ["2", "3", "4"]) {
      state.version = version;
      announce("work");
    }
    expect(await read()).toBe(told("4"));
    announce("work");
    expect(await read()).toBe(": still here\n\n");
    await leave();
  });

  it("ends when the right to watch ends, without a word of what changed since", async () => {
    const { state, read } = watch();
    await read();
    Object.assign(state, { mayWatch: false, version: "2" });
    expect(await read()).toBeNull();
  });

  it("ends when the server stops, and does not begin then", async () => {
    const { read } = watch({ pace: { lookMs: never } });
    await read();
    startDraining();
    expect(await read()).toBeNull();
    expect(watch().stream).toBeNull();
  });

  it("gives its place back when the reader leaves", async () => {
    for (let place = 1; place < mostInClass; place++) takeSeat("class");
    const last = watch();
    await last.read();
    expect(watch().stream).toBeNull();
    expect(watch({ classId: "another class" }).stream).not.toBeNull();
    await last.leave();
    expect(watch().stream).not.toBeNull();
  });

  it("holds no place for an answer that nobody reads", () => {
    for (let count = 0; count < 2 * mostInClass; count++) expect(watch().stream).not.toBeNull();
    expect(isSeatFree("class")).toBe(true);
  });
});
