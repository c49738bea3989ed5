import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/domain/locale";
import { daysOf } from "@/domain/text/dates";
import type { TimelineClaim, TimelineEvent, TimelineFigureData } from "./figure-types";
import { TimelineFigure } from "./timeline-figure";
import { layOutEvents, numberRoom } from "./timeline-layout";
import { axisWidth, timeScale } from "./timeline-scale";

const event = (claim: string, from: string, to?: string): TimelineEvent => ({ claim, from, to, label: { en: `Event ${claim}`, ar: `حدث ${claim}` } });
const figure: TimelineFigureData = {
  kind: "timeline",
  title: { en: "December 2019 to June 2020", ar: "من ديسمبر/كانون الأول 2019 إلى يونيو/حزيران 2020" },
  alt: { en: "Timeline of six events.", ar: "خط زمني من ستة أحداث." },
  events: [
    event("S-027", "2019-12-19", "2020-03-06"),
    event("S-021", "2020-02-28"),
    event("S-035", "2020-03-02"),
    event("S-005", "2020-03-05", "2020-03-06"),
    event("S-001", "2020-06"),
    event("S-008", "2020-06-08"),
  ],
};
const claims = new Map<string, TimelineClaim>([
  ["S-027", { status: "established" }],
  ["S-021", { status: "widely-reported" }],
  ["S-035", { status: "established" }],
  ["S-005", { status: "superseded" }],
  ["S-001", { status: "attributed" }],
  ["S-008", { status: "disputed" }],
]);
const html = (locale: Locale) => renderToStaticMarkup(<TimelineFigure figure={figure} claims={claims} locale={locale} />);

describe("the axis", () => {
  it("is to scale: equal spans of time take equal room", () => {
    const { at } = timeScale(figure.events, "en");
    const day = (date: string) => at(daysOf(date).first);
    expect(day("2020-03-31") - day("2020-03-01")).toBeCloseTo(day("2020-06-30") - day("2020-05-31"), 6);
  });

  it("runs from left to right in English and from right to left in Arabic", () => {
    for (const locale of locales) {
      const { at } = timeScale(figure.events, locale);
      const later = at(daysOf("2020-06-08").first) - at(daysOf("2019-12-19").first);
      expect(Math.sign(later)).toBe(locale === "en" ? 1 : -1);
    }
  });

  it("names months for a winter and years for a decade", () => {
    const labels = (events: TimelineEvent[]) => timeScale(events, "en").ticks.flatMap(({ label }) => label);
    expect(labels([...figure.events])).toEqual(["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]);
    expect(labels([event("S-1", "2015"), event("S-2", "2020-03-05")])).toEqual(["2015", "2016", "2017", "2018", "2019", "2020"]);
  });

  it("shows a date known only to the month as a span within which it happened", () => {
    const scale = timeScale(figure.events, "en");
    const june = layOutEvents(figure.events, scale).drawn[4];
    expect(june).toMatchObject({ imprecise: true, drawn: "bar" });
    expect((june?.to ?? 0) - (june?.from ?? 0)).toBeGreaterThan(40);
  });

  it.each(locales)("keeps the numbers of close events apart and on the picture, in %s", (locale) => {
    const crowd = ["01", "02", "03", "04", "28", "29", "30"].map((day) => event(`S-${day}`, `2020-06-${day}`));
    const scale = timeScale([...figure.events, ...crowd], locale);
    const { drawn } = layOutEvents([...figure.events, ...crowd], scale);
    const at = drawn.flatMap((one) => (one.drawn === "dot" ? [one.numberAt] : [])).sort((a, b) => a - b);
    at.slice(1).forEach((x, index) => expect(x - (at[index] ?? 0)).toBeGreaterThanOrEqual(numberRoom - 0.001));
    expect(Math.min(...at)).toBeGreaterThan(0);
    expect(Math.max(...at)).toBeLessThan(axisWidth);
  });
});

describe.each(locales)("the list in %s", (locale) => {
  it("gives each event its date, words and status in the order of the figure", () => {
    const list = /<ol[\s\S]*<\/ol>/.exec(html(locale))?.[0] ?? "";
    const items = list.split("<li>").slice(1);
    expect(items).toHaveLength(6);
    figure.events.forEach(({ label }, index) => expect(items[index]).toContain(label[locale]));
    expect(items[3]).toContain(locale === "en" ? "5–6 March 2020" : "5–6 مارس/آذار 2020");
    expect(items[4]).toContain(locale === "en" ? ">June 2020<" : ">يونيو/حزيران 2020<");
    expect(items[5]).toContain(locale === "en" ? "Disputed" : "محل خلاف");
    expect(list.match(/class="status-mark"/g)).toHaveLength(6);
  });

  it("is one named picture and a list, without inline styles", () => {
    expect(html(locale)).not.toMatch(/\sstyle=/);
    expect(html(locale).match(/role="img"/g)).toHaveLength(1);
    expect(html(locale)).not.toContain("NaN");
  });
});

it("marks each status with a shape of its own", () => {
  const marks = html("en").match(/<svg class="status-mark"[\s\S]*?<\/svg>/g) ?? [];
  expect(new Set(marks).size).toBe(5);
});

it("says which claim is missing when an event rests on one that was not given", () => {
  expect(() => renderToStaticMarkup(<TimelineFigure figure={figure} claims={new Map()} locale="en" />)).toThrow("S-027");
});
