import "server-only";
import { once } from "@/server/once";

/** How many may watch at once: all assignments of one class together, and this whole process. Others ask again and again. */
export const mostInClass = 50;
export const mostInProcess = 300;

const taken = () => once("live-seats", () => new Map<string, number>());

export function isSeatFree(classId: string): boolean {
  const inProcess = [...taken().values()].reduce((sum, count) => sum + count, 0);
  return inProcess < mostInProcess && (taken().get(classId) ?? 0) < mostInClass;
}

/** Gives the seat back when the returned function is called; a second call does nothing. */
export function takeSeat(classId: string): () => void {
  taken().set(classId, (taken().get(classId) ?? 0) + 1);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    const left = (taken().get(classId) ?? 1) - 1;
    if (left > 0) taken().set(classId, left);
    else taken().delete(classId);
  };
}
