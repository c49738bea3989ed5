import type { ReactNode } from "react";
import { directionOf, type Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import type { LessonText } from "@/domain/text/lesson-text";
import type { Translate } from "@/components/shell/translator";
import type { QuestionKind } from "@/questions/kinds";
import { LessonBlocks } from "./lesson-blocks";
import type { PassageContext } from "./passage";
import { SectionDone } from "./section-done";
import { SectionQuestions } from "./section-questions";

export type SectionQuestion = { id: string; kind: QuestionKind; prompt: unknown };

export type LessonScreenProps = {
  slug: string;
  locale: Locale;
  t: Translate;
  title: string;
  summary: string;
  unitTitle: string;
  minutes: number;
  asOf: string;
  objectives: string[];
  contentNote: { text: string; strength: string; sectionId: string; sectionTitle: string } | null;
  text: LessonText;
  claims: PassageContext["claims"];
  terms: PassageContext["terms"];
  questionsOf: (section: string) => SectionQuestion[];
  figureOf: (section: string) => ReactNode;
  quizLength: number;
};

/** A lesson in one language: text with its notes in the margin, a check after each section, the quiz at the end. */
export function LessonScreen(props: LessonScreenProps) {
  const { slug, locale, t, text } = props;
  const context: PassageContext = { lesson: slug, locale, t, claims: props.claims, terms: props.terms };
  return (
    <article className="page lesson" data-lesson={slug} lang={locale} dir={directionOf(locale)}>
      <header className="lesson-head">
        <p className="small-heading">{props.unitTitle}</p>
        <h1>{props.title}</h1>
        <p className="lead">{keepDatesWhole(props.summary)}</p>
        <p className="lesson-facts soft">
          {t("lesson.facts", { minutes: props.minutes, questions: props.quizLength, date: props.asOf })}
        </p>
        <LanguageChoice slug={slug} shown={locale} t={t} />
        <details className="objectives">
          <summary>{t("lesson.objectives")}</summary>
          <ul>
            {props.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </details>
        {props.contentNote && (
          <aside className="notice" aria-label={t("lesson.content-note")}>
            <p>
              <strong>{t("lesson.content-note")}</strong> {props.contentNote.text}{" "}
              {t("lesson.content-note-strength", { strength: props.contentNote.strength })}{" "}
              <a href={`#after-${props.contentNote.sectionId}`}>
                {t("lesson.skip-section", { section: props.contentNote.sectionTitle })}
              </a>
            </p>
          </aside>
        )}
      </header>

      <LessonBlocks blocks={text.intro} id="intro" {...context} />
      {text.sections.map((section) => (
        <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`} className="lesson-section">
          <h2 id={`${section.id}-title`}>{section.title}</h2>
          <LessonBlocks blocks={section.blocks} id={section.id} {...context} />
          {props.figureOf(section.id)}
          <div id={`after-${section.id}`}>
            <SectionQuestions slug={slug} section={section.id} questions={props.questionsOf(section.id)} locale={locale} t={t} />
            <SectionDone slug={slug} section={section.id} t={t} />
          </div>
        </section>
      ))}

      <section className="lesson-end" aria-labelledby="quiz-title">
        <h2 id="quiz-title">{t("lesson.quiz-title")}</h2>
        <p>{t("lesson.quiz-invitation", { questions: props.quizLength })}</p>
        <p className="button-row">
          <a className="button button-main" href={`/${locale}/quizzes/${slug}`}>
            {t("lesson.to-quiz")}
          </a>
          <a className="button" href={`/${locale}/lessons`}>
            {t("lesson.all-lessons")}
          </a>
        </p>
        <p className="no-print">
          <a className="to-sheet soft" href={`/${locale}/lessons/${slug}/defence`}>
            {t("defence.to-sheet")}
          </a>
        </p>
      </section>
    </article>
  );
}

export function LanguageChoice({ slug, shown, t }: { slug: string; shown: Locale | "both"; t: Translate }) {
  const choices = [
    { id: "en", href: `/en/lessons/${slug}`, text: "English", lang: "en" },
    { id: "ar", href: `/ar/lessons/${slug}`, text: "العربية", lang: "ar" },
    { id: "both", href: `/${shown === "ar" ? "ar" : "en"}/lessons/${slug}/both`, text: t("lesson.both-languages"), lang: undefined },
  ];
  return (
    <nav className="language-choice no-print" aria-label={t("lesson.language")}>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <a href={choice.href} lang={choice.lang} aria-current={choice.id === shown ? "page" : undefined}>
              {choice.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
