/** A lesson's text as plain data: what the reader's page, the defence sheet and the content check all walk. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "claim"; claim: string; inlines: Inline[] }
  | { kind: "term"; term: string; text: string }
  | { kind: "place"; place: string; text: string }
  | { kind: "emphasis"; inlines: Inline[] };

export type Paragraph = { kind: "paragraph"; id: string; inlines: Inline[] };

export type Block =
  | Paragraph
  | { kind: "list"; items: Inline[][] }
  | { kind: "unknown"; blocks: Block[] }
  | { kind: "since"; date: string; blocks: Block[] };

export type LessonText = { intro: Block[]; sections: { id: string; title: string; blocks: Block[] }[] };

/** A paragraph or a list item: the unit that a claim has to cover. */
export type Passage = { where: string; inlines: Inline[]; since: string | null };

export const plainText = (inlines: Inline[]): string =>
  inlines.map((inline) => ("text" in inline ? inline.text : plainText(inline.inlines))).join("");

/** Every inline of a passage, marks inside marks included. */
export const everyInline = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline) => ("inlines" in inline ? [inline, ...everyInline(inline.inlines)] : [inline]));

const passagesIn = (blocks: Block[], section: string, since: string | null): Passage[] =>
  blocks.flatMap((block): Passage[] => {
    switch (block.kind) {
      case "paragraph":
        return [{ where: block.id, inlines: block.inlines, since }];
      case "list":
        return block.items.map((inlines, index) => ({ where: `${section}, list item ${index + 1}`, inlines, since }));
      case "unknown":
        return passagesIn(block.blocks, section, since);
      case "since":
        return passagesIn(block.blocks, section, block.date);
    }
  });

/** Every paragraph and list item in reading order, those in boxes included. */
export const passagesOf = (text: LessonText): Passage[] => [
  ...passagesIn(text.intro, "intro", null),
  ...text.sections.flatMap((section) => passagesIn(section.blocks, section.id, null)),
];
