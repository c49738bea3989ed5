import "server-only";
import type { Cell } from "@/domain/gradebook/cells";
import type { Locale } from "@/domain/locale";
import { auditStatement } from "@/server/classes/audit";
import type { TaughtClass } from "@/server/classes/find-class";
import { getDatabase } from "@/server/database";
import { gradebookCsv, type GradebookLabels } from "./gradebook-csv";
import { getGradebook } from "./get-gradebook";

/** The gradebook as CSV, by name; that it was taken, by whom and when is in the class's log before it leaves. */
export async function exportGradebook(
  taught: TaughtClass,
  { withRemoved, labels, locale, now }: { withRemoved: boolean; labels: GradebookLabels; locale: Locale; now: number },
): Promise<string> {
  const { columns, rows } = await getGradebook(taught, locale, now, { withRemoved });
  const csv = gradebookCsv(
    {
      assignments: columns.map(({ title }) => ({ title })),
      learners: rows.map(({ name, group, externalId, cells, total }) => ({
        ...{ name, group, externalId, total: total.share },
        cells: cells.map((cell, at): Cell => cell ?? { assignmentId: columns[at]?.id ?? "", state: "not-due", share: null }),
      })),
    },
    labels,
  );
  const database = await getDatabase();
  await database.write([
    auditStatement(database, { classId: taught.id, by: taught.by, action: "exported", details: { what: "gradebook", count: rows.length }, now }),
  ]);
  return csv;
}
