import type { AssignmentStanding } from "@/domain/assignment/standing";
import type { Locale } from "@/domain/locale";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import type { Messages, Translate } from "@/components/shell/translator";
import { ExtendForm } from "./extend-form";
import { standingMessages } from "./messages";
import type { StandingChoice } from "./standing-address";
import { StandingBoard } from "./standing-board";

export type AssignmentHead = {
  id: string;
  title: string;
  lessonSlug: string | null;
  quizSlug: string | null;
  opensAt: number | null;
  dueAt: number | null;
  closesAt: number | null;
  timeLimitMs: number | null;
  withdrawnAt: number | null;
};

/** An assignment while the class is at it: who stands where, and more time for those who need it. */
export function AssignmentScreen({
  head,
  assignment,
  standing,
  choice,
  extendFor,
  draft,
  outcome,
  locale,
  messages,
  t,
}: {
  head: ClassHead;
  assignment: AssignmentHead;
  standing: AssignmentStanding;
  choice: StandingChoice;
  /** Whom the page was asked to extend for, a membership's id. */
  extendFor: string | null;
  draft: URLSearchParams | null;
  outcome: Outcome;
  locale: Locale;
  messages: Messages;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  const page = `${base}/assignments/${assignment.id}`;
  const { timeZone } = standing;
  return (
    <ClassFrame head={head} page="assignments" title={assignment.title} locale={locale} t={t}>
      <FormOutcome {...outcome} t={t} />
      {assignment.withdrawnAt !== null && <p className="notice">{t("standing.withdrawn")}</p>}
      <Facts assignment={assignment} timeZone={timeZone} locale={locale} t={t} />
      <ul className="standing-links no-print">
        <li>
          <a href={`${page}/settings`}>{t("standing.to-settings")}</a>
        </li>
        {assignment.quizSlug !== null && (
          <li>
            <a href={`${base}/questions`}>{t("class.page.questions")}</a>
          </li>
        )}
        <li>
          <a href={`${base}/gradebook`}>{t("class.page.gradebook")}</a>
        </li>
      </ul>
      <ExtendForm
        action={`/api/classes/${head.id}/assignments/${assignment.id}/extension`}
        students={standing.students}
        chosen={extendFor}
        hasQuiz={assignment.quizSlug !== null}
        timeZone={timeZone}
        draft={draft}
        isOpen={extendFor !== null || outcome.problem !== null}
        t={t}
      />
      <StandingBoard
        initial={standing}
        classId={head.id}
        assignmentId={assignment.id}
        choice={choice}
        locale={locale}
        messages={standingMessages(messages)}
      />
    </ClassFrame>
  );
}

function Facts({ assignment, timeZone, locale, t }: { assignment: AssignmentHead; timeZone: string; locale: Locale; t: Translate }) {
  const { opensAt, dueAt, closesAt, timeLimitMs } = assignment;
  const facts: [string, string][] = [];
  for (const [key, at] of [["standing.opens", opensAt], ["standing.due", dueAt], ["standing.closes", closesAt]] as const) {
    if (at !== null) facts.push([key, formatMoment(at, timeZone, locale)]);
  }
  if (timeLimitMs !== null) facts.push(["standing.time-limit", formatDuration(timeLimitMs, locale)]);
  if (facts.length === 0) return <p className="soft interface">{t("standing.no-dates")}</p>;
  return (
    <dl className="standing-facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
