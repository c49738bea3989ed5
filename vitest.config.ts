import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from every zone we serve and off by 45 minutes, so that a missing time zone fails loudly.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Not the `react-server` condition: that would swap React itself and break rendering in component tests.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    environment: "node",
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/.next/**", "e2e/**"],
    env: { TZ: "Asia/Kathmandu", LOG_LEVEL: "silent" },
    globalSetup: ["db/test-template.ts"],
  },
});
