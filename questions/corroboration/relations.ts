/** What a source does to a statement. */
export const relations = ["agree", "contradict", "silent"] as const;
export type Relation = (typeof relations)[number];
