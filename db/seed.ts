import { mkdirSync } from "node:fs";
import { getContent } from "@/content/load";
import { getDatabase } from "@/server/database";
import { getEnv } from "@/server/env";
import { publishContent } from "@/server/publish/publish-content";
import { migrateDatabase } from "./migrate";
import { demoSchool } from "./worlds/demo-school";
import { ensureDemoTeacher } from "./worlds/demo-teacher";
import { removePeople } from "./worlds/remove-people";

/** Worlds to look around in. Each adds to what is there; `--reset` first removes every person, every class and all work. */
const worlds = { "demo-school": demoSchool, empty: async () => "No people were added." };

const [name = "", ...flags] = process.argv.slice(2);
const world = Object.hasOwn(worlds, name) ? worlds[name as keyof typeof worlds] : undefined;
if (!world || flags.some((flag) => flag !== "--reset")) {
  console.error(`Usage: npm run seed -- <${Object.keys(worlds).join(" | ")}> [--reset]`);
  process.exit(1);
}

const now = Date.now();
const { dataDir } = getEnv();
mkdirSync(dataDir, { recursive: true });
const database = await getDatabase();
await migrateDatabase(database);
await publishContent(database, getContent(), now);
if (flags.includes("--reset")) await removePeople(database, dataDir);
await ensureDemoTeacher(database, dataDir, now);
console.log(await world(database, dataDir, now));
database.close();
