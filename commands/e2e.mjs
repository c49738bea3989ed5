import { ensureInstalled } from "./process.mjs";

/** `npm run e2e -- [Playwright's arguments]`: the browser tests alone. */
await ensureInstalled();
const { ensureBuilt } = await import("./build.mjs");
const { runPlaywright } = await import("./browser-tests.mjs");
await ensureBuilt();
const { failed } = await runPlaywright(process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
