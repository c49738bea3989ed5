import "server-only";
import { getEnv } from "@/server/env";

/** The sign-in providers whose keys are set. */
export function listProviders(): { id: string; name: string }[] {
  const { google, github } = getEnv();
  return [...(google ? [{ id: "google", name: "Google" }] : []), ...(github ? [{ id: "github", name: "GitHub" }] : [])];
}
