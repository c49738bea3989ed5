import type { Locale } from "@/domain/locale";
import type { TimelineFigureData } from "./figure-types";
import { type DrawnEvent, layOutEvents } from "./timeline-layout";
import { axisWidth, timeScale } from "./timeline-scale";

const rowHeight = 24;

/** The events to scale in time. Numbers lead to the list below, which says what each of them is. */
export function TimelineAxis({ id, figure, locale }: { id: string; figure: TimelineFigureData; locale: Locale }) {
  const scale = timeScale(figure.events, locale);
  const { drawn, rows } = layOutEvents(figure.events, scale);
  const hasDots = drawn.some((event) => event.drawn === "dot");
  const y = 6 + rows * rowHeight + (hasDots ? 46 : 4);
  const labelLines = Math.max(1, ...scale.ticks.map(({ label }) => label.length));
  const yearY = y + 22 + labelLines * 17;
  const fixed = (x: number) => x.toFixed(1);
  return (
    <svg
      className="timeline-axis"
      viewBox={`0 0 ${axisWidth} ${yearY + (scale.years.length > 0 ? 6 : -10)}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      direction="ltr"
    >
      <title id={`${id}-title`}>{figure.title[locale]}</title>
      <desc id={`${id}-text`}>{figure.alt[locale]}</desc>
      {scale.years.map(({ x, year }) => (
        <path key={year} className="timeline-year-line" d={`M${fixed(x)} 0V${yearY - 14}`} />
      ))}
      <path className="timeline-line" d={`M12 ${y}H${axisWidth - 12}${scale.ticks.map(({ x }) => `M${fixed(x)} ${y}v6`).join("")}`} />
      {scale.ticks.map(({ x, label, middle, onlyWide }) => (
        <g key={x} className={onlyWide ? "timeline-label timeline-label-wide" : "timeline-label"}>
          {label.map((line, index) => (
            <text key={line} x={fixed(middle)} y={y + 20 + index * 16} textAnchor="middle" lang={locale}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {scale.years.map(({ x, year }) => (
        <text key={year} className="timeline-year" x={fixed(x)} dx={locale === "ar" ? "-0.3em" : "0.3em"} y={yearY} textAnchor={locale === "ar" ? "end" : "start"}>
          {year}
        </text>
      ))}
      {drawn.map((event) => (
        <EventMark key={event.number} event={event} axis={y} locale={locale} />
      ))}
    </svg>
  );
}

function EventMark({ event, axis, locale }: { event: DrawnEvent; axis: number; locale: Locale }) {
  const { from, to, number, imprecise } = event;
  const kind = imprecise ? "timeline-bar timeline-bar-imprecise" : "timeline-bar";
  if (event.drawn === "bar") {
    const top = 4 + event.row * rowHeight;
    const start = locale === "ar" ? to - 11 : from + 11;
    return (
      <g>
        <rect className={kind} x={from.toFixed(1)} y={top} width={(to - from).toFixed(1)} height={rowHeight - 4} rx="2" />
        <EventNumber x={start} y={top + rowHeight / 2 - 2} number={number} />
      </g>
    );
  }
  const middle = (from + to) / 2;
  const width = Math.max(6, to - from);
  return (
    <g>
      <path className="timeline-leader" d={`M${middle.toFixed(1)} ${axis}L${middle.toFixed(1)} ${axis - 10}L${event.numberAt.toFixed(1)} ${axis - 22}`} />
      {to - from > 3 || imprecise ? (
        <rect className={kind} x={(middle - width / 2).toFixed(1)} y={axis - 5} width={width.toFixed(1)} height="10" rx="1" />
      ) : (
        <circle className="timeline-dot" cx={middle.toFixed(1)} cy={axis} r="3.2" />
      )}
      <EventNumber x={event.numberAt} y={axis - 32} number={number} />
    </g>
  );
}

const EventNumber = ({ x, y, number }: { x: number; y: number; number: number }) => (
  <text className="timeline-number" x={x.toFixed(1)} y={y} dy="0.36em" textAnchor="middle">
    {number}
  </text>
);
