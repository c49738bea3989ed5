import { once } from "@/server/once";

const state = () => once("draining", () => ({ since: null as number | null }));

/** From the first SIGTERM or Ctrl-C on: finish what is under way, take nothing new. */
export const startDraining = () => {
  state().since = Date.now();
};

export const isDraining = () => state().since !== null;
