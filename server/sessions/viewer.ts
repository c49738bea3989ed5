import type { Locale } from "@/domain/locale";

/** Who is asking. Made from a live session row at every request, never from a cookie alone. */
export type Viewer = {
  userId: string;
  sessionId: string;
  kind: "guest" | "account";
  displayName: string;
  locale: Locale;
};
