import "server-only";
import { ICalCalendar, ICalEventTransparency } from "ical-generator";

/** A moment in somebody's week: a due date. `at` and `updatedAt` are UTC ms; texts are in the reader's language already. */
export type CalendarEvent = { id: string; title: string; at: number; url: string; description: string; updatedAt: number };

/** How often a calendar program should ask again, seconds. */
const refreshSeconds = 3600;

/**
 * An iCalendar feed (RFC 5545) of moments, as text/calendar. Times are UTC, so that each calendar shows its own zone.
 * The same events give the same text: nothing in it depends on when it is asked for.
 */
export function makeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({
    name: escapeText(withoutControls(name)),
    prodId: { company: "Ceasefire Classroom", product: "Due dates" },
    ttl: refreshSeconds,
    events: events.map(({ id, title, at, url, description, updatedAt }) => ({
      id: `${id}@ceasefire-classroom`,
      summary: withoutControls(title),
      description: withoutControls(description),
      url,
      start: new Date(at),
      stamp: new Date(updatedAt),
      lastModified: new Date(updatedAt),
      // A due date takes no time of anybody's day.
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${calendar.toString()}\r\n`;
}

/** The library escapes every text but the calendar's own name, in which a line break would begin a property. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

/** A property's text may hold line breaks and tabs; calendar programs refuse a file with other control characters. */
const withoutControls = (text: string) => text.replace(/[^\P{Cc}\t\r\n]/gu, "");
