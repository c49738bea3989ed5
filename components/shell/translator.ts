import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "@/domain/locale";

export type Messages = Readonly<Record<string, string | undefined>>;
export type Translate = (key: string, values?: Record<string, string | number>) => string;

const made = new WeakMap<Messages, Translate>();

/**
 * Says a message in one language; digits are Latin in both. Throws on a key that does not exist: a test finds those.
 * Kept for each dictionary, since parsing a pattern costs more than all else on a page.
 */
export function translator(messages: Messages, locale: Locale): Translate {
  const known = made.get(messages) ?? makeTranslator(messages, locale);
  made.set(messages, known);
  return known;
}

function makeTranslator(messages: Messages, locale: Locale): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const pattern = messages[key];
    if (pattern === undefined) throw new Error(`no message "${key}" in ${locale}`);
    if (!values && !pattern.includes("{")) return pattern;
    const message = parsed.get(key) ?? new IntlMessageFormat(pattern, locale === "ar" ? "ar-u-nu-latn" : "en");
    parsed.set(key, message);
    return String(message.format(values));
  };
}
