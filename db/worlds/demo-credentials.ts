import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const demoUsername = "demo-teacher";
export const demoPasswordFile = (dataDir: string) => join(dataDir, "demo-teacher-password");

/** The password made for this installation; null where there is no demo teacher. */
export const demoPassword = (dataDir: string): string | null =>
  existsSync(demoPasswordFile(dataDir)) ? readFileSync(demoPasswordFile(dataDir), "utf8").trim() : null;

/** Ids of the demo school that was made last; its codes are told to whoever starts the site, no other class's are. */
export type DemoSchoolIds = { classIds: string[]; studentId: string };

export const demoSchoolFile = (dataDir: string) => join(dataDir, "demo-school.json");

/** null where no demo school was made. */
export const demoSchoolIds = (dataDir: string): DemoSchoolIds | null =>
  existsSync(demoSchoolFile(dataDir)) ? (JSON.parse(readFileSync(demoSchoolFile(dataDir), "utf8")) as DemoSchoolIds) : null;
