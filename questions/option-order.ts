import type { OptionOrder } from "@/questions/contract";

/** Entries in the given order, each under the id that stands for it. Throws unless the order names every one once. */
export function arrange<Entry extends { id: string }>(entries: readonly Entry[], order: OptionOrder): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const arranged = order.flatMap(({ id, as }) => {
    const entry = byId.get(id);
    byId.delete(id);
    return entry ? [{ ...entry, id: as }] : [];
  });
  if (arranged.length !== order.length || byId.size > 0) throw new Error("an order of options that belongs to another question");
  return arranged;
}
