import { endpoint } from "@/server/endpoint";
import { findReport, queueAddress } from "@/server/reports/find-report";
import { answerInput } from "@/server/reports/report-input";
import { answerReport } from "@/server/reports/settle-report";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Answers an open report, which closes it; whoever wrote it reads the answer. The class's teachers; without a class, administrators.",
  identity: "known",
  budget: "write",
  body: answerInput,
  fromForm: (fields) => ({ text: fields.get("text") ?? "" }),
  keepsDraft: true,
  refusals: { "report-closed": 409 },
  async handle({ input, params, viewer, now, locale }) {
    const report = await findReport(viewer, params.reportId ?? "");
    const answered = report && (await answerReport(report, input.text, now));
    if (!report || !answered) return notFound;
    if (!answered.ok) return conflict(answered.reason);
    return done({ id: report.id }, { seeOther: `${queueAddress(report, locale)}?done=report-answered` });
  },
});
