import "server-only";
import { and, eq } from "drizzle-orm";
import { assignments } from "@/db/schema/tables";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import type { AssignmentRow } from "./assigned";

/** One of this class's assignments, also a withdrawn one; null when it is absent or another class's. */
export async function findAssignment(taught: TaughtClass, assignmentId: string): Promise<AssignmentRow | null> {
  const { read } = await getDatabase();
  const [row] = await read
    .select()
    .from(assignments)
    .where(and(eq(assignments.id, assignmentId), eq(assignments.classId, taught.id)));
  return row ?? null;
}
