import { describe, expect, it } from "vitest";
import { messagesOf } from "@/content/messages";
import { auditedSettings, auditFields, type LoggedAction } from "@/domain/classes/audit-log";
import { locales } from "@/domain/locale";
import { translator } from "@/components/shell/translator";
import { auditSentence } from "./audit-sentence";

const actions = Object.keys(auditFields) as LoggedAction[];
const speak = (locale: "en" | "ar") => ({ timeZone: "Asia/Damascus", locale, t: translator(messagesOf(locale), locale) });
const plain = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, "");

describe.each(locales)("the log in %s", (locale) => {
  it.each(actions)("says %s in a sentence, also when the entry lacks everything it could tell", (action) => {
    // A placeholder that the fields of the action do not give makes the message throw.
    for (const details of [{}, Object.fromEntries(Object.keys(auditFields[action]).map((field) => [field, null]))]) {
      const sentence = auditSentence(action, details, speak(locale));
      expect(sentence).not.toMatch(/undefined|null|NaN|[{}]/);
      expect(sentence.length).toBeGreaterThan(5);
    }
  });

  it.each(actions)("puts every part of %s into its sentence", (action) => {
    const pattern = messagesOf(locale)[`audit.${action}`] ?? "";
    for (const field of Object.keys(auditFields[action])) expect(pattern).toContain(`{${field}`);
  });

  it("has a word for every setting", () => {
    for (const setting of auditedSettings) {
      const sentence = auditSentence("assignment-changed", { title: "Quiz", [`${setting}.from`]: null, [`${setting}.to`]: null }, speak(locale));
      expect(sentence).toContain(messagesOf(locale)[`audit.setting.${setting}`]);
    }
  });
});

describe("in words", () => {
  it.each<[LoggedAction, Record<string, string | number | null>, string]>([
    ["mark-overridden", { title: "Quiz 1", name: "Sara", question: 3, from: 0.333333, to: 1, reason: "A typing mistake" }, "Changed the mark of Sara in Quiz 1, question 3, from 0.33 to 1. Reason: A typing mistake"],
    ["comment-written", { title: "Quiz 1", name: "Sara", question: null }, "Wrote a comment to Sara on Quiz 1, the whole attempt."],
    ["assignment-changed", { title: "Quiz 1", changed: "dueAt", "dueAt.from": null, "dueAt.to": 1795766400000 }, "Changed the work Quiz 1: due time from none to Fri 27 November 2026, 11:00."],
    ["exception-set", { title: "Quiz 1", name: "Sara", timeLimitMs: 5_400_000, attemptsAllowed: null }, "Set an exception for Sara in Quiz 1: tries: no limit; time limit: 1 h 30 min."],
    ["time-factor-set", { name: "Sara", from: "1", to: "none" }, "Changed the time of Sara for timed work from ×1 to no limit."],
    ["regraded", { title: "Quiz 1", question: 2, ruling: "everyone" }, "Regraded question 2 in Quiz 1: everyone gets the mark."],
    ["exported", { what: "gradebook", count: 1 }, "Exported the gradebook: 1 row."],
  ])("%s %j", (action, details, words) => {
    expect(plain(auditSentence(action, details, speak("en")))).toBe(words);
  });
});
