import "server-only";
import type { Locale } from "@/domain/locale";
import type { OwnReport, Reported, ReportSubject } from "@/domain/reports/report";
import { findSubject, type Readers } from "./find-subject";
import { listReportsOfAttempt, listReportsOfClaim } from "./list-own-reports";

export type ReportPage = { subject: ReportSubject; readers: Readers | null; own: OwnReport[] };

/** What is to be reported, who will read it, and what this person reported of it before. null: no such thing for them. */
export async function getReportPage(userId: string | null, reported: Reported, locale: Locale): Promise<ReportPage | null> {
  const found = await findSubject(userId, reported, locale);
  if (!found) return null;
  const { subject, readers } = found;
  if (userId === null) return { subject, readers, own: [] };
  const own =
    subject.kind === "claim"
      ? await listReportsOfClaim(userId, subject.claimId)
      : ((await listReportsOfAttempt(userId, subject.attemptId)).get(subject.itemId) ?? []);
  return { subject, readers, own };
}
