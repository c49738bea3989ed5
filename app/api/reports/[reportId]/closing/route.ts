import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { findReport, queueAddress } from "@/server/reports/find-report";
import { closeReport } from "@/server/reports/settle-report";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Closes a report without a further word; a closed one stays as it is. The class's teachers; without a class, administrators.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const report = await findReport(viewer, params.reportId ?? "");
    if (!report || !(await closeReport(report, now))) return notFound;
    return done({ id: report.id }, { seeOther: `${queueAddress(report, locale)}?done=report-closed` });
  },
});
