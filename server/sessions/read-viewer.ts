import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { viewerFromCookies } from "./find-viewer";
import type { Viewer } from "./viewer";

/** For pages: once a request. */
export const readViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  return viewerFromCookies((name) => jar.get(name)?.value);
});
