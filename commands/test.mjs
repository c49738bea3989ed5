import { binary, ensureInstalled, node, serverTypescript } from "./process.mjs";

/** `npm test`: everything, in one go. Each step counts as one test, each test of the runners as itself. */
await ensureInstalled();
const { ensureBuilt } = await import("./build.mjs");
const { runVitest } = await import("./unit-tests.mjs");
const { runPlaywright } = await import("./browser-tests.mjs");

let passed = 0;
let failed = 0;

async function step(name, work) {
  console.log(`\n== ${name}`);
  try {
    const counts = (await work()) ?? { passed: 1, failed: 0 };
    passed += counts.passed;
    failed += counts.failed;
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    failed += 1;
  }
}
const silently = (work) => async () => void (await work());

await step("lint", silently(() => node([binary("eslint/bin/eslint.js"), "."])));
await step("types", silently(() => node([binary("typescript/bin/tsc"), "--noEmit"])));
await step("content", silently(() => node(serverTypescript("content/check.ts"))));
await step("unit tests", runVitest);
await step("build", silently(ensureBuilt));
await step("browser tests", () => runPlaywright());

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
