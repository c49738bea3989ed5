import { binary, ensureInstalled, node, serverTypescript } from "./process.mjs";
import { runVitest } from "./unit-tests.mjs";

/** `npm run check`: everything that needs no browser. */
await ensureInstalled();
try {
  await node([binary("eslint/bin/eslint.js"), "."]);
  await node([binary("typescript/bin/tsc"), "--noEmit"]);
  await node(serverTypescript("content/check.ts"));
  const { failed } = await runVitest();
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
