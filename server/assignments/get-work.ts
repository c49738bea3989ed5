import "server-only";
import type { Work } from "@/domain/assignment/work";
import { listWork } from "./list-work";

/** One assignment as its student sees it; null when it is absent, withdrawn, or not meant for this person. */
export async function getWork(userId: string, assignmentId: string, now: number): Promise<Work | null> {
  const [work] = await listWork(userId, now, { assignmentId });
  return work ?? null;
}
