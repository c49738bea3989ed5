import { directionOf, type Localized, otherLocale } from "@/domain/locale";
import type { Block, LessonText } from "@/domain/text/lesson-text";
import { LessonBlocks } from "./lesson-blocks";
import { LanguageChoice, type LessonScreenProps } from "./lesson-screen";
import type { PassageContext } from "./passage";

type Props = Pick<LessonScreenProps, "slug" | "locale" | "t" | "quizLength"> & {
  title: Localized;
  text: Localized<LessonText>;
  contexts: Localized<PassageContext>;
};

/** English and Arabic side by side, paragraph by paragraph; one column on a phone. */
export function BothLanguagesScreen({ slug, locale, t, title, text, contexts }: Props) {
  // The page's own language leads.
  const order = [locale, otherLocale(locale)];
  const pair = (id: string, blocks: Localized<Block | undefined>) => (
    <div className="pair" key={id}>
      {order.map((language) => {
        const block = blocks[language];
        return (
          <div key={language} lang={language} dir={directionOf(language)}>
            {block && <LessonBlocks blocks={[block]} id={`${language}-${id}`} {...contexts[language]} idPrefix={`${language}-`} />}
          </div>
        );
      })}
    </div>
  );
  const rows = (id: string, en: Block[], ar: Block[]) => en.map((block, index) => pair(`${id}-${index}`, { en: block, ar: ar[index] }));

  return (
    <article className="page lesson lesson-both" data-lesson={slug}>
      <header>
        <div className="pair">
          {order.map((language) => (
            <h1 key={language} lang={language} dir={directionOf(language)}>
              {title[language]}
            </h1>
          ))}
        </div>
        <LanguageChoice slug={slug} shown="both" t={t} />
      </header>
      {rows("intro", text.en.intro, text.ar.intro)}
      {text.en.sections.map((section, index) => (
        <section key={section.id} id={section.id}>
          <div className="pair">
            {order.map((language) => (
              <h2 key={language} lang={language} dir={directionOf(language)}>
                {text[language].sections[index]?.title}
              </h2>
            ))}
          </div>
          {rows(section.id, section.blocks, text.ar.sections[index]?.blocks ?? [])}
        </section>
      ))}
      <p className="button-row no-print">
        <a className="button button-main" href={`/${locale}/quizzes/${slug}`}>
          {t("lesson.to-quiz")}
        </a>
      </p>
    </article>
  );
}
