import type { PhrasingContent, RootContent } from "mdast";
import remarkDirective from "remark-directive";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Block, type Inline, type LessonText, plainText } from "@/domain/text/lesson-text";
import { InlineReader } from "./lesson-inlines";
import type { Problem } from "./rules/problem";
import { partialDate } from "./schema";

export type { Block, Inline, LessonText } from "@/domain/text/lesson-text";

const markdown = unified().use(remarkParse).use(remarkDirective);

/** Anything but the marks of content/README.md is a problem with its line: what cannot be read must not vanish silently. */
export function parseLessonText(
  source: string,
  sectionIds: readonly string[],
  file: string,
): { text: LessonText; problems: Problem[] } {
  const problems: Problem[] = [];
  const reader = new InlineReader(source, (line, message) =>
    problems.push({ rule: "lesson-text", file, where: `line ${line}`, message }),
  );
  const text: LessonText = { intro: [], sections: [] };
  let section = { id: "intro", blocks: text.intro, paragraphs: 0 };

  function readBlocks(nodes: RootContent[], insideBox: boolean): Block[] {
    return nodes.flatMap((node) => readBlock(node, insideBox));
  }

  function readBlock(node: RootContent, insideBox: boolean): Block[] {
    switch (node.type) {
      case "paragraph": {
        section.paragraphs += 1;
        return [{ kind: "paragraph", id: `${section.id}-${section.paragraphs}`, inlines: reader.read(node.children) }];
      }
      case "list": {
        if (node.ordered) return refuse(node, "a numbered list; use a plain list, or write \\. after a number that opens a line");
        return [{ kind: "list", items: node.children.map((item) => readItem(item.children)) }];
      }
      case "containerDirective":
        return readBox(node, insideBox);
      case "leafDirective":
        return refuse(node, `::${node.name}; no such mark`);
      default:
        return refuse(node, `${node.type}; only paragraphs, plain lists, ## headings and the marks of content/README.md are known`);
    }
  }

  function readItem(nodes: RootContent[]): Inline[] {
    const [first, ...rest] = nodes;
    for (const node of rest) refuse(node, "a list item of more than one paragraph");
    if (!first) return [];
    return first.type === "paragraph" ? reader.read(first.children) : (refuse(first, `${first.type} in a list item`), []);
  }

  function readBox(node: Extract<RootContent, { type: "containerDirective" }>, insideBox: boolean): Block[] {
    if (insideBox) return refuse(node, `:::${node.name} inside another box`);
    const attributes = node.attributes ?? {};
    const expected = node.name === "since" ? ["date"] : [];
    const extra = Object.keys(attributes).filter((name) => !expected.includes(name));
    if (extra.length > 0) return refuse(node, `:::${node.name} with ${extra.join(", ")}, which it does not take`);
    if (node.children[0]?.data && "directiveLabel" in node.children[0].data) return refuse(node, `:::${node.name} with a label, which it does not take`);
    if (node.children.length === 0) return refuse(node, `:::${node.name} with nothing in it`);
    if (node.name === "unknown") return [{ kind: "unknown", blocks: readBlocks(node.children, true) }];
    if (node.name !== "since") return refuse(node, `:::${node.name}; no such box`);
    const date = attributes.date ?? "";
    if (!partialDate.safeParse(date).success) return refuse(node, ':::since without a date such as {date="2020-07-07"}');
    return [{ kind: "since", date, blocks: readBlocks(node.children, true) }];
  }

  function refuse(node: RootContent, what: string): [] {
    reader.refuse(node, what);
    return [];
  }

  function openSection(node: Extract<RootContent, { type: "heading" }>) {
    if (node.depth !== 2) return refuse(node, `a heading of level ${node.depth}; sections have ## headings and the title is in lesson.json`);
    const id = sectionIds[text.sections.length] ?? `section-${text.sections.length + 1}`;
    const title = plainText(reader.read(node.children as PhrasingContent[], "heading"));
    section = { id, blocks: [], paragraphs: 0 };
    text.sections.push({ id, title, blocks: section.blocks });
  }

  for (const node of markdown.parse(source).children) {
    if (node.type === "heading") openSection(node);
    else section.blocks.push(...readBlock(node, false));
  }
  if (text.sections.length !== sectionIds.length) {
    problems.push({
      rule: "lesson-text",
      file,
      where: "headings",
      message: `${text.sections.length} headings for the ${sectionIds.length} sections of lesson.json`,
    });
  }
  return { text, problems };
}
