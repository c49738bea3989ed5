import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { findReport, queueAddress } from "@/server/reports/find-report";
import { reopenReport } from "@/server/reports/settle-report";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Puts a closed report back into the queue; its answer stays until there is another. The class's teachers; without a class, administrators.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const report = await findReport(viewer, params.reportId ?? "");
    if (!report || !(await reopenReport(report, now))) return notFound;
    return done({ id: report.id }, { seeOther: `${queueAddress(report, locale)}?done=report-reopened` });
  },
});
