"use client";

import { type FormEvent, type MouseEvent, useMemo, useRef } from "react";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import type { QuestionKind } from "@/questions/kinds";
import { QuestionPlayer } from "@/questions/views";
import { type Messages, translator } from "@/components/shell/translator";
import { Explanations } from "./explanations";
import { HandInPanel } from "./hand-in-panel";
import type { Place } from "./place";
import { QuestionRail } from "./question-rail";
import { SaveLine } from "./save-line";
import { TimeLeft } from "./time-left";
import { useAttempt } from "./use-attempt";

/** The class work that an attempt is: where it is explained, and when this attempt ends, in the class's own time. */
export type AttemptWork = { href: string; title: string; endsAt: string | null };

type Props = { view: AttemptView; work: AttemptWork | null; locale: Locale; messages: Messages; startAt: Place; problem: string | null };

/**
 * The quiz. Rendered on the server as one form that works by posts; with script the same form saves every change by
 * itself and moves between questions without leaving the page.
 */
export function AttemptScreen({ view, work, locale, messages, startAt, problem }: Props) {
  const t = useMemo(() => translator(messages, locale), [messages, locale]);
  const form = useRef<HTMLFormElement>(null);
  const attempt = useAttempt({ view, locale, startAt, form });
  const { place, items, saveState } = attempt;
  const count = view.questions.length;
  const message = attempt.problem ?? problem;

  const goOn = (event: MouseEvent<HTMLElement>, to: Place) => {
    event.preventDefault();
    attempt.goTo(to);
  };
  const check = (event: MouseEvent<HTMLElement>, itemId: string) => {
    event.preventDefault();
    void attempt.check(itemId);
  };

  return (
    <div className="page attempt">
      <header className="attempt-head">
        <p className="small-heading">{work ? <a href={work.href}>{t("attempt.to-assignment")}</a> : t("attempt.title")}</p>
        <h1>{work ? <bdi>{work.title}</bdi> : view.quiz.title[locale]}</h1>
        {view.deadline !== null && <TimeLeft leftMs={attempt.leftMs} endsAt={work?.endsAt ?? null} locale={locale} t={t} />}
      </header>
      <div className="attempt-layout">
        <QuestionRail items={items} place={place} attemptId={view.attemptId} locale={locale} t={t} onGo={goOn} />
        <div>
          {message && (
            <p className="notice" role="alert">
              {t(`problem.${message}`)}
            </p>
          )}
          <form
            ref={form}
            method="post"
            autoComplete="off"
            action={`/api/attempts/${view.attemptId}/answers`}
            onInput={(event: FormEvent<HTMLFormElement>) => attempt.noteChange(event.target)}
            onSubmit={(event) => event.preventDefault()}
            hidden={place === "end"}
          >
            {place !== "end" && (
              <>
                <input type="hidden" name="itemId" value={view.questions[place - 1]?.itemId ?? ""} />
                <input type="hidden" name="question" value={place} />
              </>
            )}
            {view.questions.map((question, index) => {
              const item = items[index];
              if (!item) return null;
              const number = index + 1;
              return (
                <section
                  key={`${question.itemId} ${attempt.revision}`}
                  data-item={question.itemId}
                  hidden={place !== number}
                  aria-labelledby={`question-${number}`}
                >
                  <h2 id={`question-${number}`} tabIndex={-1} className="attempt-number">
                    {t("attempt.question", { number, count })}
                  </h2>
                  <QuestionPlayer
                    // The server sends kinds of the registry alone.
                    kind={question.kind as QuestionKind}
                    prompt={question.prompt}
                    response={item.response}
                    locale={locale}
                    name={question.itemId}
                    locked={item.locked}
                  />
                  {item.disclosure && <Explanations disclosure={item.disclosure} locale={locale} t={t} />}
                  <div className="attempt-bar no-print">
                    <SaveLine state={saveState} t={t} />
                    <div className="button-row">
                      {number > 1 && (
                        <button className="button" name="then" value={number - 1} onClick={(event) => goOn(event, number - 1)}>
                          {t("attempt.previous")}
                        </button>
                      )}
                      {view.behaviour === "immediate" && !item.locked && (
                        <button className="button" name="then" value="check" onClick={(event) => check(event, question.itemId)}>
                          {t("attempt.check")}
                        </button>
                      )}
                      <button
                        className="button button-main"
                        name="then"
                        value={number < count ? number + 1 : "end"}
                        onClick={(event) => goOn(event, number < count ? number + 1 : "end")}
                      >
                        {t(number < count ? "attempt.next" : "attempt.to-end")}
                      </button>
                    </div>
                  </div>
                </section>
              );
            })}
          </form>
          {place === "end" && (
            <HandInPanel
              items={items}
              attemptId={view.attemptId}
              isOfClass={view.assignmentId !== null}
              locale={locale}
              saveState={saveState}
              t={t}
              onGo={goOn}
              onHandIn={attempt.handIn}
              busy={attempt.handingIn}
            />
          )}
        </div>
      </div>
    </div>
  );
}
