import { z } from "zod";

export const locales = ["en", "ar"] as const;
export type Locale = (typeof locales)[number];

/** One value in each language of the product. Neither language is the original of the other. */
export type Localized<T = string> = Record<Locale, T>;

export const localized = z.strictObject({ en: z.string().trim().min(1), ar: z.string().trim().min(1) });

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

export const otherLocale = (locale: Locale): Locale => (locale === "en" ? "ar" : "en");
