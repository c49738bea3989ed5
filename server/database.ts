import "server-only";
import { type Database, openDatabase } from "@/db/client";
import { getEnv } from "./env";
import { forget, once } from "./once";

/** The one connection of this process. One that could not be opened is tried again by the next request. */
export const getDatabase = (): Promise<Database> =>
  once("database", async () => {
    try {
      return await openDatabase({ url: getEnv().databaseUrl, authToken: getEnv().databaseAuthToken });
    } catch (error) {
      forget("database");
      throw error;
    }
  });
