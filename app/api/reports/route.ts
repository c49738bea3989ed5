import { type Reported, reportAddress } from "@/domain/reports/report";
import { endpoint } from "@/server/endpoint";
import { createReport } from "@/server/reports/create-report";
import { reportedIn, reportInput } from "@/server/reports/report-input";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Reports a question of one's own attempt, or a claim of a lesson, as wrong or unclear; the class's teachers answer it, or the administrators.",
  identity: "visitor",
  budget: "start",
  body: reportInput,
  fromForm: (fields) => Object.fromEntries(fields),
  keepsDraft: true,
  refusals: { "too-many-reports": 409 },
  async handle({ input, viewer, now, locale }) {
    // The schema has refused whatever names neither of the two.
    const reported = reportedIn(input) as Reported;
    const created = await createReport(viewer, { reported, text: input.text, now });
    if (!created) return notFound;
    if (!created.ok) return conflict(created.reason);
    return done({ id: created.reportId }, { status: 201, seeOther: `${reportAddress(reported, locale)}&done=report-sent` });
  },
});
