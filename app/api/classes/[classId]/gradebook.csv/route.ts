import { z } from "zod";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import { isLocale } from "@/domain/locale";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { exportGradebook } from "@/server/gradebook/export-gradebook";
import { notFound, textReply } from "@/server/reply";

export const GET = endpoint({
  summary: "The gradebook as a CSV file that is safe in a spreadsheet, in the language of ?locale=. ?removed=1 adds removed students. Goes into the class's log.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, query, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const asked = query.get("locale") ?? "";
    const language = isLocale(asked) ? asked : locale;
    const t = translator(messagesOf(language), language);
    const labels = {
      name: t("gradebook.name"),
      group: t("gradebook.group"),
      externalId: t("gradebook.external-id"),
      total: t("gradebook.total"),
      states: { missing: t("gradebook.state.missing"), excused: t("gradebook.state.excused") },
    };
    const csv = await exportGradebook(taught, { withRemoved: query.get("removed") === "1", labels, locale: language, now });
    return textReply(csv, "text/csv; charset=utf-8", "gradebook.csv");
  },
});
