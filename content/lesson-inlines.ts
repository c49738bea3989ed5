import type { Nodes, PhrasingContent } from "mdast";
import { type Inline, plainText } from "@/domain/text/lesson-text";

type Directive = Extract<PhrasingContent, { type: "textDirective" }>;
type Inside = "paragraph" | "heading" | "claim" | "words";

/** "00:01" and ":30" parse as directives called 01 and 30; no mark of ours begins with a digit. */
const isTime = (node: Directive) =>
  /^\p{N}/u.test(node.name) && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;

export class InlineReader {
  constructor(
    private readonly source: string,
    private readonly report: (line: number, message: string) => void,
  ) {}

  refuse(node: Nodes, what: string) {
    this.report(node.position?.start.line ?? 1, `cannot read ${what}`);
  }

  read(nodes: PhrasingContent[], inside: Inside = "paragraph"): Inline[] {
    return joinTexts(nodes.flatMap((node) => this.readOne(node, inside)));
  }

  private readOne(node: PhrasingContent, inside: Inside): Inline[] {
    switch (node.type) {
      case "text":
        return [{ kind: "text", text: node.value.replaceAll("\n", " ") }];
      case "emphasis":
        if (inside === "words") return this.drop(node, "emphasis inside the words of a term or place");
        return [{ kind: "emphasis", inlines: this.read(node.children, inside) }];
      case "textDirective":
        return isTime(node) ? [{ kind: "text", text: this.sourceOf(node) }] : this.readMark(node, inside);
      default:
        return this.drop(node, `${node.type}; only plain words, *emphasis*, :claim, :term and :place are known`);
    }
  }

  private readMark(node: Directive, inside: Inside): Inline[] {
    const { name } = node;
    if (name !== "claim" && name !== "term" && name !== "place") return this.drop(node, `:${name}; no such mark`);
    if (inside === "heading") return this.drop(node, `:${name} in a heading; headings are plain words`);
    if (inside === "words") return this.drop(node, `:${name} inside the words of a term or place`);
    if (inside === "claim" && name === "claim") return this.drop(node, "a :claim inside a :claim");

    const { id, ...extra } = node.attributes ?? {};
    if (!id || Object.keys(extra).length > 0) return this.drop(node, `:${name} without exactly one id, as in :${name}[words]{#id}`);
    const inlines = this.read(node.children, name === "claim" ? "claim" : "words");
    const text = plainText(inlines);
    if (!text.trim()) return this.drop(node, `:${name} without words, as in :${name}[words]{#id}`);
    if (name === "claim") return [{ kind: "claim", claim: id, inlines }];
    return [name === "term" ? { kind: "term", term: id, text } : { kind: "place", place: id, text }];
  }

  private sourceOf(node: Directive): string {
    return this.source.slice(node.position?.start.offset, node.position?.end.offset);
  }

  private drop(node: Nodes, what: string): [] {
    this.refuse(node, what);
    return [];
  }
}

function joinTexts(inlines: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === "text" && last?.kind === "text") joined[joined.length - 1] = { kind: "text", text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
