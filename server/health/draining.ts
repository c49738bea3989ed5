import { EventEmitter } from "node:events";
import { once } from "@/server/once";

const state = () =>
  once("draining", () => {
    const began = new EventEmitter();
    // One listener for each stream that is open.
    began.setMaxListeners(0);
    return { since: null as number | null, began };
  });

/** From the first SIGTERM or Ctrl-C on: finish what is under way, take nothing new. */
export const startDraining = () => {
  state().since = Date.now();
  state().began.emit("draining");
};

export const isDraining = () => state().since !== null;

/** Calls back when draining begins, unless the returned function is called before. For what would otherwise never end. */
export function onDraining(notice: () => void): () => void {
  state().began.once("draining", notice);
  return () => void state().began.off("draining", notice);
}
