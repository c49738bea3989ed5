/** The shape of app/api/me/route.ts. */
export type Me = { id: string | null; kind: "guest" | "account"; displayName: string };

export async function fetchMe(): Promise<Me | null> {
  const response = await fetch("/api/me").catch(() => null);
  return response?.ok ? ((await response.json()) as Me) : null;
}

/** Pages made at build know nobody: the account's name comes in here. */
export function showAccount(me: Me): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-account]");
  if (!link || me.kind !== "account") return;
  link.textContent = me.displayName;
  link.href = link.href.replace("/sign-in", "/settings");
}
