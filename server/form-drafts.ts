import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { formDrafts } from "@/db/schema/tables";
import { getDatabase } from "./database";
import type { FieldProblem } from "./reply";
import type { Viewer } from "./sessions/viewer";

export type FormDraft = { fields: URLSearchParams; problems: FieldProblem[] };

const keptMs = 24 * 3600 * 1000;

/** Keeps what a refused form held, for its page to show again. Returns the draft's id. */
export async function keepDraft(viewer: Viewer, fields: URLSearchParams, problems: FieldProblem[], now: number): Promise<string> {
  const database = await getDatabase();
  const id = uuid();
  await database.write([
    database.read.delete(formDrafts).where(lt(formDrafts.createdAt, now - keptMs)),
    database.read.insert(formDrafts).values({ id, userId: viewer.userId, createdAt: now, fields: [...fields], problems }),
  ]);
  return id;
}

/** null when there is none of this person's under this id. */
export async function readDraft(viewer: Viewer | null, id: string): Promise<FormDraft | null> {
  if (!viewer) return null;
  const { read } = await getDatabase();
  const [row] = await read.select().from(formDrafts).where(and(eq(formDrafts.id, id), eq(formDrafts.userId, viewer.userId)));
  return row ? { fields: new URLSearchParams(row.fields), problems: row.problems } : null;
}
