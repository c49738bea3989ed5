import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, makeCalendar } from "./make-calendar";

const event: CalendarEvent = {
  id: "0198c0de",
  title: "Quiz 1",
  at: Date.UTC(2026, 10, 27, 9, 0, 0),
  url: "https://classroom.example/en/classes/c1",
  description: "Counts.",
  updatedAt: Date.UTC(2026, 10, 20, 7, 30, 5),
};

/** Unfolds and reads a feed: each property by name without its parameters, line by line. */
function propertiesOf(feed: string): { name: string; value: string }[] {
  expect(feed.endsWith("\r\n")).toBe(true);
  const lines = feed.slice(0, -2).replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines.map((line) => {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[A-Z]+=[^:;]+)*:(.*)$/su.exec(line) ?? [];
    expect(name, line).not.toBe("");
    return { name, value };
  });
}

const unescape = (value: string) => value.replace(/\\(.)/gsu, (_pair, sign: string) => (sign === "n" ? "\n" : sign));
const valuesOf = (feed: string, name: string) => propertiesOf(feed).filter((property) => property.name === name).map(({ value }) => value);

describe("a calendar feed", () => {
  it("holds every event with its id, times in UTC, link and words", () => {
    const properties = propertiesOf(makeCalendar("Ms Kurdi, 7b", [event]));
    expect(properties.slice(0, 2)).toEqual([{ name: "BEGIN", value: "VCALENDAR" }, { name: "VERSION", value: "2.0" }]);
    expect(properties.at(-1)).toEqual({ name: "END", value: "VCALENDAR" });
    expect(Object.fromEntries(properties.map(({ name, value }) => [name, value]))).toMatchObject({
      PRODID: "-//Ceasefire Classroom//Due dates//EN",
      NAME: "Ms Kurdi\\, 7b",
      "X-WR-CALNAME": "Ms Kurdi\\, 7b",
      "REFRESH-INTERVAL": "PT1H",
      "X-PUBLISHED-TTL": "PT1H",
      UID: "0198c0de@ceasefire-classroom",
      DTSTART: "20261127T090000Z",
      DTSTAMP: "20261120T073005Z",
      "LAST-MODIFIED": "20261120T073005Z",
      SUMMARY: "Quiz 1",
      DESCRIPTION: "Counts.",
      URL: "https://classroom.example/en/classes/c1",
      TRANSP: "TRANSPARENT",
    });
    expect(properties.map(({ name }) => name)).not.toContain("TZID");
  });

  it("is the same text for the same events, whenever it is made", () => {
    expect(makeCalendar("7b", [event])).toBe(makeCalendar("7b", [{ ...event }]));
  });

  it("is a calendar also when nothing is due", () => {
    expect(propertiesOf(makeCalendar("صفي", [])).map(({ name }) => name)).not.toContain("VEVENT");
    expect(valuesOf(makeCalendar("صفي", []), "NAME")).toEqual(["صفي"]);
  });

  it("keeps a name from writing properties of its own", () => {
    const feed = makeCalendar("7b\r\nX-EVIL:1", [{ ...event, title: "a\nX-EVIL:2", description: "b\r\nEND:VCALENDAR", id: "e1" }]);
    expect(valuesOf(feed, "X-EVIL")).toEqual([]);
    expect(valuesOf(feed, "END")).toEqual(["VEVENT", "VCALENDAR"]);
  });

  const letters = fc.integer({ min: 0x20, max: 0x1ffff }).map((point) => String.fromCodePoint(point).toWellFormed());
  const signs = fc.constantFrom("\n", "\r", "\u0007", "\u0085", ",", ";", "\\", "\\n", "س", "🦊", ":", '"');
  const text = fc.oneof(fc.string(), fc.string({ unit: letters, maxLength: 120 }), fc.string({ unit: signs, maxLength: 80 }));

  it("brings any words back as they were, in lines of at most 75 bytes", () => {
    fc.assert(
      fc.property(text, fc.array(fc.record({ title: text, description: text }), { maxLength: 2 }), (name, texts) => {
        const clean = (given: string) => given.replace(/[^\P{Cc}\t\r\n]/gu, "").replace(/\r\n?/g, "\n");
        const events = texts.map(({ title, description }, index) => ({ ...event, id: `e${index}`, title, description: `x${description}` }));
        const feed = makeCalendar(`x${name}`, events);
        expect(feed.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(valuesOf(feed, "NAME").map(unescape)).toEqual([clean(`x${name}`)]);
        expect(valuesOf(feed, "SUMMARY").map(unescape)).toEqual(texts.map(({ title }) => clean(title)));
        expect(valuesOf(feed, "DESCRIPTION").map(unescape)).toEqual(texts.map(({ description }) => clean(`x${description}`)));
        expect(valuesOf(feed, "UID")).toEqual(texts.map((_words, index) => `e${index}@ceasefire-classroom`));
      }),
    );
  });
});
