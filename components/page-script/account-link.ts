/** Pages made at build know nobody: the account's name comes in here. */
export async function showAccount(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>("a[data-account]");
  if (!link) return;
  const response = await fetch("/api/me").catch(() => null);
  if (!response?.ok) return;
  // The shape of app/api/me/route.ts.
  const me = (await response.json()) as { kind: "guest" | "account"; displayName: string };
  if (me.kind !== "account") return;
  link.textContent = me.displayName;
  link.href = link.href.replace("/sign-in", "/settings");
}
