import { readFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import type { Machine } from "./figures";

/** The build that is measured; null when there is none. */
export function readBuildId(): string | null {
  try {
    return readFileSync(".next/BUILD_ID", "utf8").trim();
  } catch {
    return null;
  }
}

export const describeMachine = (): Omit<Machine, "browser"> => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? "unknown processor",
  memoryGib: totalmem() / 1024 ** 3,
  system: `${platform()} ${release()}`,
  node: process.versions.node,
});
