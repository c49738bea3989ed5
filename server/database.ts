import "server-only";
import { type Database, openDatabase } from "@/db/client";
import { getEnv } from "./env";
import { once } from "./once";

/** The one connection of this process. */
export const getDatabase = (): Promise<Database> =>
  once("database", () => openDatabase({ url: getEnv().databaseUrl, authToken: getEnv().databaseAuthToken }));
