import "server-only";
import { type Database, openDatabase } from "@/db/client";
import { readEnv } from "./env";
import { once } from "./once";

/** The one connection of this process. */
export const getDatabase = (): Promise<Database> =>
  once("database", () => openDatabase({ url: readEnv().databaseUrl, authToken: readEnv().databaseAuthToken }));
