import type { MendedVersion } from "@/domain/corrections/mended-question";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/components/shell/translator";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { versionName } from "./version-name";

const markOf = (fraction: number) => (fraction >= 1 ? "right" : fraction > 0 ? "partly" : "wrong");
const marksIn = (fraction: number, weight: number) => Math.round(fraction * weight * 100) / 100;

/**
 * What one version of the question was answered with, and what that earns. The boxes belong to the form that regrades,
 * further down: `form` is its id.
 */
export function AnswersSeen({
  versions,
  shown,
  weight,
  accepted,
  page,
  form,
  timeZone,
  locale,
  t,
}: {
  versions: readonly MendedVersion[];
  shown: MendedVersion;
  weight: number;
  /** Signatures that are ticked; null: those that are accepted by now. */
  accepted: readonly string[] | null;
  page: string;
  form: string;
  timeZone: string;
  locale: Locale;
  t: Translate;
}) {
  return (
    <>
      {versions.length > 1 && (
        <ul className="version-list">
          {versions.map((version) => (
            <li key={version.id}>
              <a href={`${page}?version=${encodeURIComponent(version.id)}#answers`} aria-current={version.id === shown.id ? "true" : undefined}>
                {versionName(version, timeZone, locale, t)}
              </a>{" "}
              <span className="soft">
                {t("mending.version-attempts", { count: version.attempts })}
                {version.isCurrent && ` · ${t("mending.version-current")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.attempts === 0 ? (
        <p>{t("mending.no-answers")}</p>
      ) : (
        <table className="table table-stack answers-seen">
          <caption>{t("mending.answers-caption", { count: shown.attempts, blank: shown.blank })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("mending.answer")}</th>
              <th scope="col" className="number">
                {t("mending.how-many")}
              </th>
              <th scope="col">{t("mending.earns")}</th>
              <th scope="col">{t("mending.accept-also")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.groups.map(({ signature, words, count, fraction, byKey, isAccepted }) => (
              <tr key={signature ?? words}>
                <th scope="row">
                  <bdi>{words}</bdi>
                </th>
                <td className="number" data-label={t("mending.how-many")}>
                  {count}
                </td>
                <td className="answer-earns" data-label={t("mending.earns")}>
                  <VerdictMark mark={markOf(fraction)} /> {t("class-attempt.mark-of", { mark: marksIn(fraction, weight), weight })}
                </td>
                <td>
                  {signature === null && <span className="soft">{t("mending.not-gradable")}</span>}
                  {signature !== null && byKey < 1 && (
                    <label className="accept-tick">
                      <input
                        form={form}
                        type="checkbox"
                        name="answer"
                        value={signature}
                        defaultChecked={accepted ? accepted.includes(signature) : isAccepted}
                      />
                      <span>
                        {t("mending.accept")} <span className="visually-hidden">{words}</span>
                      </span>
                    </label>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
