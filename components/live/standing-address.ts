import { standingFilters, type StandingFilter } from "@/domain/assignment/standing";

/** What of an assignment's page is shown; kept in its address, so that every choice is a plain link. */
export type StandingChoice = { show: StandingFilter; group: string | null; byDifficulty: boolean };

/** The choice an address asks for; everything in the order it was set for anything else. */
export function choiceOf(asked: Record<string, string | string[] | undefined>): StandingChoice {
  const { show, group, sort } = asked;
  return {
    show: standingFilters.find((filter) => filter === show) ?? "all",
    group: typeof group === "string" && group !== "" ? group : null,
    byDifficulty: sort === "difficulty",
  };
}

export function addressOf(page: string, { show, group, byDifficulty }: StandingChoice): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (group) query.set("group", group);
  if (byDifficulty) query.set("sort", "difficulty");
  return query.size > 0 ? `${page}?${query}` : page;
}
