import type { TimeFactor } from "@/domain/assignment/schedule";
import { type AuditChange, type AuditDetails, auditFields, type AuditValue, changesIn, type LoggedAction } from "@/domain/classes/audit-log";
import type { Locale } from "@/domain/locale";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import type { Translate } from "@/components/shell/translator";

export type LogLanguage = { timeZone: string; locale: Locale; t: Translate };

/** Keeps a name of the other direction from pulling the words around it along. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** An entry of the class's log in one sentence. What an entry lacks (older ones may) is said to be missing, never an error. */
export function auditSentence(action: LoggedAction, details: AuditDetails, language: LogLanguage): string {
  const values = Object.entries(auditFields[action]).map(([field, kind]: [string, AuditValue]) => {
    const value = kind === "changes" ? changesInWords(changesIn(action, details), language) : inWords(details[field], kind, language);
    return [field, value] as const;
  });
  return language.t(`audit.${action}`, Object.fromEntries(values));
}

function inWords(value: string | number | null | undefined, kind: Exclude<AuditValue, "changes">, { timeZone, locale, t }: LogLanguage): string | number {
  switch (kind) {
    case "moment":
      return typeof value === "number" ? formatMoment(value, timeZone, locale) : t("audit.none");
    case "number":
      return typeof value === "number" ? Math.round(value * 100) / 100 : 0;
    case "question":
      return typeof value === "number" ? t("audit.question", { number: value }) : t("audit.whole-attempt");
    case "factor":
      return value === "none" ? t("audit.no-limit") : isolate(`×${(value ?? "1") as TimeFactor}`);
    case "ruling":
      return typeof value === "string" ? t(`audit.ruling.${value}`) : t("audit.none");
    case "export":
      return value === "gradebook" ? t("audit.export.gradebook") : t("audit.export.other");
    case "text":
      return value === null || value === undefined || value === "" ? t("audit.none") : isolate(String(value));
    default:
      return kind satisfies never;
  }
}

/** Settings whose values say nothing to a reader: the name alone. */
const unsaid = ["latePolicy", "reviewRules", "quizVersionId", "instructions", "audience", "behaviour", "counting", "shuffleQuestions", "shuffleOptions", "missingRule"];

function changesInWords(changes: readonly AuditChange[], language: LogLanguage): string {
  const { t } = language;
  if (changes.length === 0) return t("audit.other-settings");
  return changes
    .map(({ field, from, to }) => {
      const setting = t(`audit.setting.${field}`);
      if (unsaid.includes(field)) return setting;
      const after = settingInWords(field, to, language);
      return from === undefined ? t("audit.set-to", { setting, to: after }) : t("audit.set-from-to", { setting, from: settingInWords(field, from, language), to: after });
    })
    .join(t("audit.separator"));
}

function settingInWords(field: string, value: string | number | null, { timeZone, locale, t }: LogLanguage): string {
  if (value === null || value === "") return field === "attemptsAllowed" || field === "timeLimitMs" ? t("audit.no-limit") : t("audit.none");
  if (typeof value !== "number") return isolate(value);
  if (field === "timeLimitMs") return formatDuration(value, locale);
  return field.endsWith("At") ? formatMoment(value, timeZone, locale) : String(value);
}
