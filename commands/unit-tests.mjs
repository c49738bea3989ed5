import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binary, node } from "./process.mjs";

/** Runs the unit tests; counts come from the runner's own report. */
export async function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), "classroom-tests-"));
  const report = join(folder, "vitest.json");
  try {
    await node([binary("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]).catch(() => undefined);
    const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(readFileSync(report, "utf8"));
    // A file that cannot even load has no tests to fail: it counts as one.
    const failed = numFailedTests || (numFailedTestSuites > 0 ? numFailedTestSuites : 0);
    if (numTotalTests === 0) throw new Error("No unit test ran.");
    return { passed: numPassedTests, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
