import { IntlMessageFormat } from "intl-messageformat";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { locales } from "@/domain/locale";
import { type MessageKey, messagesOf } from "./messages";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
type Used = { file: string; key: RegExp; literal: string | null; values: string[] | null };

/** Names a pattern takes from outside, also those inside its plural and select branches. */
function argumentsOf(elements: readonly Element[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if ("value" in element && element.type !== 0) names.add(element.value);
    if ("options" in element) {
      for (const { value } of Object.values(element.options)) for (const name of argumentsOf(value)) names.add(name);
    }
  }
  return names;
}

const parse = (pattern: string, locale: string) => new IntlMessageFormat(pattern, locale).getAst();
const keys = Object.keys(messagesOf("en")) as MessageKey[];
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every key asked of a translator: literals, both branches of a condition, and templates as patterns. */
function keysIn(node: ts.Expression): { key: RegExp; literal: string | null }[] {
  if (ts.isStringLiteralLike(node)) return [{ key: new RegExp(`^${escape(node.text)}$`), literal: node.text }];
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return keysIn(node.expression);
  if (!ts.isTemplateExpression(node)) return [];
  const rest = node.templateSpans.map(({ literal }) => `[\\w.-]+${escape(literal.text)}`).join("");
  return [{ key: new RegExp(`^${escape(node.head.text)}${rest}$`), literal: null }];
}

function usesIn(file: string): Used[] {
  const used: Used[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments[0]) {
      const { expression: callee } = node;
      const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
      const values = node.arguments[1];
      const given = !values ? [] : ts.isObjectLiteralExpression(values) ? values.properties.map((one) => one.name?.getText() ?? "") : null;
      if (name === "t") used.push(...keysIn(node.arguments[0]).map((key) => ({ file, values: given, ...key })));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return used;
}

const uses = ["components", "app"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .flatMap((path) => usesIn(join(folder, path))),
);

describe("the interface's words", () => {
  it("are the same in both languages, in the same order", () => {
    expect(Object.keys(messagesOf("ar"))).toEqual(keys);
  });

  it("are all there: none is empty, none has blanks at its ends", () => {
    for (const locale of locales) {
      const messages = messagesOf(locale);
      const words = keys.filter((key) => !key.endsWith("separator"));
      expect(words.filter((key) => messages[key].trim() === "" || messages[key].trim() !== messages[key])).toEqual([]);
    }
  });

  it("can all be said in both languages, with the same values", () => {
    for (const key of keys) {
      const [english, arabic] = [parse(messagesOf("en")[key], "en"), parse(messagesOf("ar")[key], "ar")];
      expect(argumentsOf(arabic), key).toEqual(argumentsOf(english));
    }
  });

  it("count in every form that Arabic has: one, two, few, many, other", () => {
    const plurals = (elements: readonly Element[]): string[][] =>
      elements.flatMap((element) => ("pluralType" in element ? [Object.keys(element.options).filter((form) => !form.startsWith("="))] : []));
    for (const key of keys) {
      for (const forms of plurals(parse(messagesOf("ar")[key], "ar"))) {
        expect(forms, key).toEqual(expect.arrayContaining(["one", "two", "few", "many", "other"]));
      }
    }
  });

  it("keep to Latin digits in Arabic as well", () => {
    expect(keys.filter((key) => /[٠-٩۰-۹]/.test(messagesOf("ar")[key]))).toEqual([]);
  });
});

describe("the words that screens ask for", () => {
  it("are found in the screens' sources", () => {
    expect(uses.filter(({ literal }) => literal !== null).length).toBeGreaterThan(100);
  });

  it("all exist", () => {
    const missing = uses.filter(({ key }) => !keys.some((known) => key.test(known)));
    expect(missing.map(({ file, key }) => `${file}: ${key.source}`)).toEqual([]);
  });

  it("get the values they speak of", () => {
    const lacking = uses.flatMap(({ file, literal, values }) => {
      if (literal === null || values === null) return [];
      const needed = argumentsOf(parse(messagesOf("en")[literal as MessageKey] ?? "", "en"));
      const left = [...needed].filter((name) => !values.includes(name));
      return left.length > 0 ? [`${file}: ${literal} needs ${left.join(", ")}`] : [];
    });
    expect(lacking).toEqual([]);
  });
});
