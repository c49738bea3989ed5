import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

export type CalendarLink = { id: string; address: string };

/** Due dates in one's own calendar program, by a secret address that can be made invalid again. */
export function CalendarLinkPanel({
  link,
  classId,
  t,
}: {
  link: CalendarLink | null;
  /** The class whose dates a teacher follows; null: all that a student has to do. */
  classId: string | null;
  t: Translate;
}) {
  return (
    <section aria-labelledby="calendar" className="calendar-link">
      <h2 id="calendar">{t("calendar.title")}</h2>
      <p className="interface">{t("calendar.text")}</p>
      {link ? (
        <>
          <LabelledInput
            name="calendar-address"
            label={t("calendar.address")}
            hint={t("calendar.address-hint")}
            defaultValue={link.address}
            dir="ltr"
            readOnly
            spellCheck={false}
          />
          <form method="post" action={`/api/calendar-links/${link.id}/revocation`}>
            <p className="button-row">
              <button className="button button-small">{t("calendar.revoke")}</button>
              <span className="soft interface">{t("calendar.revoke-hint")}</span>
            </p>
          </form>
        </>
      ) : (
        <form method="post" action="/api/calendar-links">
          {classId !== null && <input type="hidden" name="classId" value={classId} />}
          <p className="button-row">
            <button className="button">{t("calendar.make")}</button>
          </p>
        </form>
      )}
    </section>
  );
}
