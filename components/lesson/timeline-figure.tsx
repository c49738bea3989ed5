import { directionOf, type Locale } from "@/domain/locale";
import { dateRangePieces } from "@/domain/text/dates";
import { StatusMark } from "@/components/ui/status-mark";
import { statusWords } from "./figure-labels";
import type { TimelineClaim, TimelineEvent, TimelineFigureData } from "./figure-types";
import { TimelineAxis } from "./timeline-axis";
import { TimelineLegend } from "./timeline-legend";

export type TimelineFigureProps = { figure: TimelineFigureData; claims: ReadonlyMap<string, TimelineClaim>; locale: Locale };

/** When things happened: an axis to scale, and the list of events with the status of the claim each rests on. */
export function TimelineFigure({ figure, claims, locale }: TimelineFigureProps) {
  const id = `timeline-${locale}-${figure.events.map(({ claim }) => claim).join("-")}`;
  return (
    <figure className="figure figure-timeline" lang={locale} dir={directionOf(locale)}>
      <figcaption>{figure.title[locale]}</figcaption>
      <TimelineAxis id={id} figure={figure} locale={locale} />
      <TimelineLegend events={figure.events} locale={locale} />
      <ol className="timeline-events" role="list">
        {figure.events.map((event, index) => {
          const claim = claims.get(event.claim);
          if (!claim) throw new Error(`claim ${event.claim} was not given to the timeline`);
          return (
            <li key={index}>
              <EventDate event={event} locale={locale} />
              <span className="timeline-event">{event.label[locale]}</span>
              <span className="timeline-status">
                <StatusMark status={claim.status} /> {statusWords[claim.status][locale]}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function EventDate({ event, locale }: { event: TimelineEvent; locale: Locale }) {
  const [first, second] = dateRangePieces(event.from, event.to, locale);
  return (
    <time dateTime={event.from}>
      <span className="nowrap">{second ? `${first} –` : first}</span>
      {second && (
        <>
          {" "}
          <span className="nowrap">{second}</span>
        </>
      )}
    </time>
  );
}
