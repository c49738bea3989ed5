import type { Content } from "@/content/content";
import type { Claim } from "@/content/schema";
import type { Problem } from "./problem";

/**
 * `established` rests on a primary document or on two sources of different kinds; each side of a dispute has a source
 * that the other sides do not have; a source has a date or says why not.
 */
export function claimSources(content: Content): Problem[] {
  return [
    ...[...content.claims.values()].flatMap((claim) => [...establishedProblems(claim, content), ...accountProblems(claim)]),
    ...[...content.sources.values()]
      .filter(({ date, undated }) => date === null && !undated)
      .map(({ id }) => problem("content/sources", id, "has no date and does not say why")),
  ];
}

function establishedProblems(claim: Claim, { sources }: Content): Problem[] {
  if (claim.status !== "established") return [];
  const kinds = new Set(claim.sources.flatMap(({ id }) => sources.get(id)?.kind ?? []));
  if (kinds.has("primary-document") || kinds.size >= 2) return [];
  const found = [...kinds].join(", ") || "none";
  return [problem("content/claims", claim.id, `is established, yet has no primary document and not two sources of different kinds (kinds: ${found})`)];
}

function accountProblems({ id, accounts = [] }: Claim): Problem[] {
  return accounts.flatMap((account, index) => {
    const others = new Set(accounts.filter((_, other) => other !== index).flatMap(({ sources }) => sources));
    const hasOwn = account.sources.some((source) => !others.has(source));
    return hasOwn ? [] : [problem("content/claims", id, `the account of ${account.by.en} has no source of its own`)];
  });
}

const problem = (file: string, where: string, message: string): Problem => ({ rule: "claim-sources", file, where, message });
