import type { Locale } from "@/domain/locale";
import ar from "./messages/ar.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };

/** The interface's words, ICU patterns. English decides which exist; `content/rules` holds Arabic to the same set. */
export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string> & { [key: string]: string | undefined };

const all: Record<Locale, Messages> = { en, ar };

export const messagesOf = (locale: Locale): Messages => all[locale];
