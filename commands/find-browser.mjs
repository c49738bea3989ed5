import { existsSync } from "node:fs";
import { run } from "./process.mjs";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser for the tests: Playwright's own, the system's, or one installed now. Throws when there is none to be had. */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  const own = chromium.executablePath();
  const present = [own, ...system].find((path) => existsSync(path));
  if (present) return present;
  const tries = [
    () => run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]),
    ...(process.getuid?.() === 0
      ? [() => run("apt-get", ["update", "-qq"]), () => run("apt-get", ["install", "-y", "-qq", "chromium"])]
      : []),
  ];
  for (const attempt of tries) {
    await attempt().catch((error) => console.error(error.message));
    const found = [own, ...system].find((path) => existsSync(path));
    if (found) return found;
  }
  throw new Error("No browser for the end-to-end tests. Install one with: npx playwright install chromium");
}
