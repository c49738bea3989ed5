import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { binary, node } from "./process.mjs";

/** Runs the end-to-end tests against a server of their own; counts come from Playwright's report. */
export async function runPlaywright(args = []) {
  const browser = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), "classroom-e2e-"));
  const report = join(folder, "playwright.json");
  try {
    await node([binary("@playwright/test/cli.js"), "test", ...args], {
      env: { CLASSROOM_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    }).catch(() => undefined);
    const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
