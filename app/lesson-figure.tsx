import { LocatorMap } from "@/components/lesson/locator-map";
import { TimelineFigure } from "@/components/lesson/timeline-figure";
import { getContent } from "@/content/load";
import { getMapBase } from "@/content/map";
import type { Figure } from "@/content/schema";
import type { Locale } from "@/domain/locale";

/** A section's figure with the data it draws. */
export function LessonFigure({ figure, locale }: { figure: Figure; locale: Locale }) {
  const content = getContent();
  switch (figure.kind) {
    case "locator-map":
      return <LocatorMap figure={figure} places={content.places} highways={content.highways} base={getMapBase()} locale={locale} />;
    case "timeline":
      return <TimelineFigure figure={figure} claims={content.claims} locale={locale} />;
    default:
      return figure satisfies never;
  }
}
