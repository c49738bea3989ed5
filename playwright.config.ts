import { defineConfig } from "@playwright/test";
import { e2ePort } from "./e2e/server-address";

/** One browser, one server on its own empty database, one test at a time: two cores are enough. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://localhost:${e2ePort}`,
    launchOptions: {
      executablePath: process.env.CLASSROOM_BROWSER,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    serviceWorkers: "block",
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node --import tsx e2e/serve.mjs",
    url: `http://localhost:${e2ePort}/api/health/ready`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
