import type { Block } from "@/domain/text/lesson-text";
import { formatPartialDate } from "@/domain/text/dates";
import { Passage, type PassageContext } from "./passage";

/** The blocks of a section in one language. */
export function LessonBlocks({ blocks, id, ...context }: PassageContext & { blocks: Block[]; id: string }) {
  const { t, locale } = context;
  return blocks.map((block, index) => {
    switch (block.kind) {
      case "paragraph":
        return <Passage key={block.id} id={block.id} inlines={block.inlines} {...context} />;
      case "list":
        return (
          <ul key={index} className="lesson-points">
            {block.items.map((inlines, item) => (
              <Passage key={item} id={`${id}-${index}-${item}`} inlines={inlines} as="li" {...context} />
            ))}
          </ul>
        );
      case "unknown":
        return (
          <section key={index} className="box box-unknown" role="note" aria-label={t("lesson.unknown")}>
            <p className="small-heading">{t("lesson.unknown")}</p>
            <LessonBlocks blocks={block.blocks} id={`${id}-${index}`} {...context} />
          </section>
        );
      case "since":
        return (
          <section key={index} className="box box-since" role="note" aria-label={t("lesson.since")}>
            <p className="small-heading">{t("lesson.since-then", { date: formatPartialDate(block.date, locale) })}</p>
            <LessonBlocks blocks={block.blocks} id={`${id}-${index}`} {...context} />
          </section>
        );
      default:
        return block satisfies never;
    }
  });
}
