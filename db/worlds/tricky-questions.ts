import { pick, type Random } from "./random";

type Call = { ability: number; right: unknown; random: Random };

/**
 * Questions on which a class does not go by ability. undefined: this learner answers as ever. They are known by their
 * ids: one that a later edition drops is answered like any other.
 */
const tricky: Record<string, (call: Call) => unknown> = {
  // Two civilians, says the account; two people, says the statement. Who reads closely puts "silent", and the key says "agree".
  "u1l1-three-counts-side-by-side": ({ ability, right, random }) => (ability > 0.5 && random() < 0.75 ? closelyRead(right) : undefined),
  // Discriminates negatively: the strong look for a trap that is not there.
  "u1l2-carrier-and-claimant": ({ ability, random }) => ({ answer: ability > 0.62 ? random() < 0.2 : random() < 0.85 }),
  // Most get it wrong: the names of the UN's office and of the monitors are alike.
  "u1l2-what-the-sohr-is": ({ ability, random }) => (random() < 1.1 - ability * 0.7 ? { chosen: ["un"] } : undefined),
};

/** What this learner puts for a question that is tricky; undefined for all others. */
export const trickyResponse = (questionId: string, call: Call): unknown => tricky[questionId]?.(call);

type Cells = { cells: Record<string, Record<string, string>> };

/** The answer that the class's corrected key calls right. */
export function closelyRead(right: unknown): Cells {
  const { cells } = right as Cells;
  return { cells: { ...cells, "exactly-two": { ...cells["exactly-two"], helmets: "silent" } } };
}

/** Two names where one was asked for: right, and no key foresees it. */
export const bothCritics = (random: Random) => ({
  text: pick(["منظمة العفو الدولية وهيومن رايتس ووتش", "هيومن رايتس ووتش ومنظمة العفو الدولية"], random),
});
