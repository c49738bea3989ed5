import "server-only";
import { EventEmitter } from "node:events";
import { once } from "@/server/once";

const emitter = () =>
  once("assignment-changes", () => {
    const made = new EventEmitter();
    // One listener for each teacher who is watching.
    made.setMaxListeners(0);
    return made;
  });

/** Something about this assignment has changed and is committed. Reaches those who watch through this process. */
export const announce = (assignmentId: string): void => void emitter().emit(assignmentId);

/** Calls back at each change until the returned function is called. */
export function onChange(assignmentId: string, notice: () => void): () => void {
  emitter().on(assignmentId, notice);
  return () => void emitter().off(assignmentId, notice);
}
