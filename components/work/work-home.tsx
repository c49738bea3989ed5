import { sortWork, type Work } from "@/domain/assignment/work";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { WorkList } from "./work-list";

/** A student's work: what there is to do, then what is done. With `showsClass` it is that of several classes. */
export function WorkHome({ works, now, showsClass, locale, t }: { works: readonly Work[]; now: number; showsClass: boolean; locale: Locale; t: Translate }) {
  const { toDo, over } = sortWork(works, now);
  const zones = [...new Set(works.map((work) => work.class.timeZone))];
  if (works.length === 0) return <p className="work-empty">{t(showsClass ? "work.empty" : "work.class-empty")}</p>;
  return (
    <>
      <section aria-labelledby="work-to-do">
        <h2 id="work-to-do">{t("work.to-do")}</h2>
        {toDo.length === 0 ? <p className="work-empty">{t("work.all-done")}</p> : <WorkList works={toDo} now={now} showsClass={showsClass} locale={locale} t={t} />}
      </section>
      {over.length > 0 && (
        <section aria-labelledby="work-over">
          <h2 id="work-over">{t("work.over")}</h2>
          <WorkList works={over} now={now} showsClass={showsClass} locale={locale} t={t} />
        </section>
      )}
      <p className="work-zone soft interface">
        {zones.map((zone) => (
          <span key={zone}>{t("work.zone", { zone: zoneName(zone, zones.length > 1 ? classesIn(works, zone) : []) })} </span>
        ))}
      </p>
    </>
  );
}

const zoneName = (zone: string, classes: string[]) => `${zone.replaceAll("_", " ")}${classes.length > 0 ? ` (${classes.join(", ")})` : ""}`;
const classesIn = (works: readonly Work[], zone: string) => [...new Set(works.filter((work) => work.class.timeZone === zone).map((work) => work.class.name))];
