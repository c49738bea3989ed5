import { join } from "node:path";

/** The tests' own server, away from the one somebody may be running. */
export const e2ePort = Number(process.env.CLASSROOM_E2E_PORT ?? 3917);
export const e2eDataDir = join(process.cwd(), "test-results", `data-${e2ePort}`);
/** Known to the tests, so that they can sign people in by making a session. */
export const e2eAuthSecret = "a secret for the tests alone, 0123456789abcdef";
