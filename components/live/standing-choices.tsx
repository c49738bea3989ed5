import { type StandingFilter, standingFilters } from "@/domain/assignment/standing";
import type { Translate } from "@/components/shell/translator";
import { addressOf, type StandingChoice } from "./standing-address";

/** How many stand where, each number a link to those; then the group, and the order of the questions. */
export function StandingChoices({
  page,
  choice,
  counts,
  groups,
  hasQuestions,
  t,
}: {
  page: string;
  choice: StandingChoice;
  counts: Record<StandingFilter, number>;
  groups: readonly { id: string; name: string }[];
  hasQuestions: boolean;
  t: Translate;
}) {
  const link = (key: string, wanted: Partial<StandingChoice>, isCurrent: boolean, text: string) => (
    <li key={key}>
      <a href={addressOf(page, { ...choice, ...wanted })} aria-current={isCurrent ? "true" : undefined}>
        <bdi>{text}</bdi>
      </a>
    </li>
  );
  return (
    <>
      <nav className="standing-counts" aria-label={t("standing.filter")}>
        <ul>
          {standingFilters.map((filter) => (
            <li key={filter}>
              <a href={addressOf(page, { ...choice, show: filter })} aria-current={choice.show === filter ? "true" : undefined}>
                <span className="standing-count">{counts[filter]}</span> {t(`standing.filter.${filter}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="standing-choices no-print">
        {groups.length > 0 && (
          <nav aria-label={t("standing.group")}>
            <ul>
              {link("all", { group: null }, choice.group === null, t("standing.every-group"))}
              {groups.map(({ id, name }) => link(id, { group: id }, choice.group === id, name))}
            </ul>
          </nav>
        )}
        {hasQuestions && (
          <nav aria-label={t("standing.sort")}>
            <ul>
              {link("set", { byDifficulty: false }, !choice.byDifficulty, t("standing.sort.as-set"))}
              {link("hard", { byDifficulty: true }, choice.byDifficulty, t("standing.sort.difficulty"))}
            </ul>
          </nav>
        )}
      </div>
    </>
  );
}
