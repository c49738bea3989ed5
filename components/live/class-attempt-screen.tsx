import type { ClassAttempt } from "@/domain/attempt/class-attempt";
import type { Locale } from "@/domain/locale";
import { formatDuration, formatMoment } from "@/domain/text/zoned-time";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import { FormOutcome, type Outcome } from "@/components/classes/form-outcome";
import type { Translate } from "@/components/shell/translator";
import { AttemptLog } from "./attempt-log";
import { CommentForm } from "./comment-form";
import { MarkedQuestion } from "./marked-question";
import { ReopenForm } from "./reopen-form";

export type ClassAttemptProps = {
  head: ClassHead & { timeZone: string };
  attempt: ClassAttempt;
  /** Of the form that came back, `form` says which. */
  draft: URLSearchParams | null;
  /** For the ids of what the forms on this page will do. */
  formId: string;
  outcome: Outcome;
  locale: Locale;
  t: Translate;
};

/** A student's attempt as their teacher sees it: every answer with its mark and a way to mend it, then all that happened. */
export function ClassAttemptScreen({ head, attempt, draft, formId, outcome, locale, t }: ClassAttemptProps) {
  const { view, student, assignment, answers, comment, log } = attempt;
  const { timeZone } = head;
  const api = `/api/classes/${head.id}/attempts/${view.attemptId}`;
  const isOpen = view.status === "open";
  return (
    <ClassFrame head={head} page="assignments" title={student.name} locale={locale} t={t}>
      <p className="class-attempt-of">
        <a href={`/${locale}/classes/${head.id}/assignments/${assignment.id}`}>
          <bdi>{assignment.title}</bdi>
        </a>
        {attempt.number !== null && ` · ${t("class-attempt.number", { number: attempt.number })}`}
      </p>
      <FormOutcome {...outcome} t={t} />
      <Facts attempt={attempt} timeZone={timeZone} locale={locale} t={t} />
      <OtherAttempts attempt={attempt} classId={head.id} locale={locale} t={t} />
      {isOpen && (
        <p>
          <a href={`/${locale}/classes/${head.id}/assignments/${assignment.id}?for=${student.membershipId}#extend`}>{t("class-attempt.extend")}</a>
        </p>
      )}
      <h2>{t("class-attempt.answers")}</h2>
      {isOpen && <p className="soft interface">{t("class-attempt.open-note")}</p>}
      <ol className="marked-questions">
        {view.questions.map((question, index) => {
          const item = view.items[index];
          const answer = answers[index];
          if (!item || !answer) return null;
          const own = draft?.get("itemId") === question.itemId ? draft : null;
          return (
            <MarkedQuestion
              key={question.itemId}
              number={index + 1}
              count={view.questions.length}
              question={question}
              item={item}
              answer={answer}
              api={api}
              isOpen={isOpen}
              formId={formId}
              draft={own}
              timeZone={timeZone}
              locale={locale}
              t={t}
            />
          );
        })}
      </ol>
      {!isOpen && (
        <section id="comment" aria-labelledby="comment-title">
          <h2 id="comment-title">{t("class-attempt.comment-whole")}</h2>
          <CommentForm
            action={`${api}/comments`}
            itemId={null}
            comment={comment}
            draft={draft?.get("form") === "comment" && !draft.get("itemId") ? draft : null}
            formId={formId}
            timeZone={timeZone}
            locale={locale}
            t={t}
          />
          <ReopenForm action={`${api}/reopening`} draft={draft?.get("form") === "reopen" ? draft : null} formId={formId} timeZone={timeZone} t={t} />
        </section>
      )}
      <h2>{t("class-attempt.log")}</h2>
      <AttemptLog entries={log} timeZone={timeZone} locale={locale} t={t} />
    </ClassFrame>
  );
}

function Facts({ attempt, timeZone, locale, t }: { attempt: ClassAttempt; timeZone: string; locale: Locale; t: Translate }) {
  const { view, lateMs, countedShare } = attempt;
  const { score, submittedAt, deadline } = view;
  const facts: [string, string][] = [["class-attempt.opened", formatMoment(attempt.openedAt, timeZone, locale)]];
  if (submittedAt !== null) {
    facts.push([view.endedBy === "clock" ? "class-attempt.ended-by-clock" : "class-attempt.submitted", formatMoment(submittedAt, timeZone, locale)]);
  } else if (deadline !== null) facts.push(["class-attempt.ends", formatMoment(deadline, timeZone, locale)]);
  if (lateMs > 0) facts.push(["class-attempt.late", formatDuration(lateMs, locale)]);
  if (score) facts.push(["class-attempt.score", t("result.score", { earned: score.earned, possible: score.possible })]);
  if (countedShare !== null) facts.push(["class-attempt.counts", t("class-attempt.percent", { percent: Math.round(countedShare * 100) })]);
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

function OtherAttempts({ attempt, classId, locale, t }: { attempt: ClassAttempt; classId: string; locale: Locale; t: Translate }) {
  if (attempt.others.length === 0) return null;
  return (
    <p className="interface">
      {t("class-attempt.others")}{" "}
      {attempt.others.map(({ attemptId, number }) => (
        <a key={attemptId} className="class-attempt-other" href={`/${locale}/classes/${classId}/attempts/${attemptId}`}>
          {t("class-attempt.number", { number: number ?? 0 })}
        </a>
      ))}
    </p>
  );
}
