import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const demoUsername = "demo-teacher";
export const demoPasswordFile = (dataDir: string) => join(dataDir, "demo-teacher-password");

/** The password made for this installation; null where there is no demo teacher. */
export const demoPassword = (dataDir: string): string | null =>
  existsSync(demoPasswordFile(dataDir)) ? readFileSync(demoPasswordFile(dataDir), "utf8").trim() : null;
