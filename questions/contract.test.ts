import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/domain/locale";
import { cases, inBothLanguages, responsesTo, samples } from "@/questions/contract-cases";
import { questionFormOf } from "@/questions/forms";
import { type QuestionKind, questionKinds } from "@/questions/kinds";
import { gradeResponse, questionTypeOf, readQuestion, readResponse } from "@/questions/registry";
import { QuestionPlayer } from "@/questions/views";

// ---- Reading a rendered form as a browser would.

type Control = { id: string; name: string; label: string; type: string; values: string[] };
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

function readControls(markup: string): Control[] {
  const controls: Control[] = [];
  let label: { text: string; target: string; controls: Control[] } | null = null;
  const labelsByTarget = new Map<string, string>();
  let open: Control | null = null;
  let fallback = "";
  for (const [, closing, tag = "", rest = "", text] of markup.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    const attributes = new Map([...rest.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value ?? "")]));
    if (text !== undefined) {
      if (open?.type === "textarea") open.values = [decode(text)];
      else if (label && !open) label.text += decode(text);
    } else if (closing) {
      if (tag === "label" && label) {
        for (const control of label.controls) control.label ||= label.text.trim();
        labelsByTarget.set(label.target, label.text.trim());
        label = null;
      }
      if (open && tag === open.type) {
        if (tag === "select" && open.values.length === 0) open.values = [fallback];
        open = null;
      }
    } else if (tag === "label") {
      label = { text: "", target: attributes.get("for") ?? "", controls: [] };
    } else if (tag === "option" && open) {
      if (attributes.has("selected")) open.values = [attributes.get("value") ?? ""];
    } else if (tag === "input" || tag === "select" || tag === "textarea") {
      const type = tag === "input" ? (attributes.get("type") ?? "text") : tag;
      const isTicked = type === "radio" || type === "checkbox" ? attributes.has("checked") : tag === "input";
      const control = {
        id: attributes.get("id") ?? "",
        name: attributes.get("name") ?? "",
        label: attributes.get("aria-label") ?? "",
        type,
        values: isTicked ? [attributes.get("value") ?? ""] : [],
      };
      controls.push(control);
      label?.controls.push(control);
      if (tag !== "input") [open, fallback] = [control, ""];
    }
  }
  return controls.map((control) => ({ ...control, label: control.label || (control.id && labelsByTarget.get(control.id)) || "" }));
}

function readForm(markup: string, prefix: string): (name: string) => string[] {
  const controls = readControls(markup);
  return (name) => controls.filter((control) => control.name === `${prefix}.${name}`).flatMap(({ values }) => values);
}

const render = (kind: QuestionKind, prompt: unknown, response: unknown, locale: Locale, locked?: boolean) =>
  renderToStaticMarkup(QuestionPlayer({ kind, prompt, response, locale, name: "q7", locked }));

/** Every text in two languages inside a key, with a copy of the key that lacks it. */
function explanationsIn(key: unknown): { text: Record<Locale, string>; keyWithout: unknown }[] {
  const found: { text: Record<Locale, string>; keyWithout: unknown }[] = [];
  const walk = (value: unknown, path: string[]) => {
    if (typeof value !== "object" || value === null) return;
    const text = value as Record<string, unknown>;
    if (typeof text.en === "string" && typeof text.ar === "string") {
      const keyWithout: unknown = structuredClone(key);
      let parent = keyWithout as Record<string, unknown>;
      for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
      delete parent[path.at(-1) ?? ""];
      found.push({ text: { en: text.en, ar: text.ar }, keyWithout });
    } else for (const [step, child] of Object.entries(value)) walk(child, [...path, step]);
  };
  walk(key, []);
  return found;
}

describe.each(questionKinds)("%s", (kind) => {
  it("stands in the registry under its own name, with a sample at least", () => {
    expect(questionTypeOf(kind).kind).toBe(kind);
    expect(samples[kind].length).toBeGreaterThan(0);
  });

  it("reads its form on the learner's device with the very functions the server uses", () => {
    const form = questionFormOf(kind);
    expect(Object.keys(form).sort()).toEqual(["fromForm", "isBlank", "isComplete", "isSame"]);
    expect(questionTypeOf(kind)).toMatchObject(form);
  });
});

describe.each(cases)("%s", (_title, kind, { prompt, key, blank, wrong }) => {
  const type = questionTypeOf(kind);
  const model = type.modelAnswer(prompt, key);
  const grade = (response: unknown, locale: Locale = "en") => gradeResponse({ kind, prompt, key, response, locale });

  it("loads as stored, in both languages, without a fault an author would be told of", () => {
    expect(type.prompt.parse(prompt)).toEqual(prompt);
    expect(type.key.parse(key)).toEqual(key);
    expect(readResponse(kind, blank)).toEqual({ ok: true, response: blank });
    expect(readResponse(kind, wrong)).toEqual({ ok: true, response: wrong });
    expect(type.findProblems(prompt, key)).toEqual([]);
  });

  it("cannot be published with an explanation missing", () => {
    const explanations = explanationsIn(key);
    expect(explanations.length).toBeGreaterThan(0);
    for (const { keyWithout } of explanations) {
      const parsed = type.key.safeParse(keyWithout);
      expect(parsed.success ? type.findProblems(prompt, parsed.data) : ["does not parse"]).not.toEqual([]);
    }
  });

  it("gives the model answer everything and a wrong answer less", () => {
    expect(grade(model)).toMatchObject({ outcome: "graded", fraction: 1 });
    expect(grade(model, "ar")).toMatchObject({ outcome: "graded", fraction: 1 });
    const graded = grade(wrong);
    expect(graded.outcome).toBe("graded");
    expect(graded.outcome === "graded" && graded.fraction).toBeLessThan(1);
    expect([model, wrong, blank].map((response) => type.isComplete(response, prompt))).toEqual([true, true, false]);
  });

  it("calls a blank answer not ready, never wrong", () => {
    for (const response of [blank, null]) expect(grade(response)).toEqual({ outcome: "ungradable", problem: "blank" });
    expect([blank, model, wrong].map((response) => type.isBlank(response))).toEqual([true, false, false]);
    expect(type.classify({ prompt, key, response: blank, locale: "en" })).toEqual([]);
    expect(type.describe({ prompt, response: blank, locale: "en" })).toBe("");
  });

  it("keeps every fraction between 0 and 1 and never throws, whatever is sent", () => {
    const share = (fraction: number) => expect(fraction >= 0 && fraction <= 1, `${fraction}`).toBe(true);
    fc.assert(
      fc.property(responsesTo(kind, prompt, key), fc.constantFrom(...locales), (raw, locale) => {
        // Once as it came, once as a door would let it in.
        for (const response of [raw, type.response.safeParse(raw).data ?? blank]) {
          const graded = type.grade({ prompt, key, response, locale });
          if (graded.outcome === "graded") [graded.fraction, ...graded.parts.map((part) => part.fraction)].forEach(share);
          if (type.isBlank(response)) expect(graded).toEqual({ outcome: "ungradable", problem: "blank" });
          if (type.isComplete(response, prompt)) expect(graded).not.toEqual({ outcome: "ungradable", problem: "blank" });
          type.classify({ prompt, key, response, locale }).forEach(({ fraction }) => share(fraction));
          expect(type.isSame(response, response)).toBe(true);
          expect(type.isSame(response, structuredClone(response))).toBe(true);
          expect(typeof type.describe({ prompt, response, locale })).toBe("string");
          expect(type.explain({ prompt, key, response, locale }).every(({ why }) => why !== "")).toBe(true);
          expect(render(kind, prompt, response, locale)).not.toBe("");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tells answers apart", () => {
    expect(type.isSame(model, model)).toBe(true);
    expect(type.isSame(model, wrong)).toBe(false);
    expect(type.isSame(blank, model)).toBe(false);
  });

  it("loads what version 1 stored and refuses a version nobody wrote", () => {
    const stored = JSON.parse(JSON.stringify({ kind, version: 1, prompt, key }));
    const read = readQuestion(stored);
    expect(read.version).toBe(type.version);
    expect(type.findProblems(read.prompt, read.key)).toEqual([]);
    for (const version of [0, type.version + 1]) expect(() => readQuestion({ ...stored, version })).toThrow();
  });

  it("refuses a prompt with the key mixed in", () => {
    expect(type.prompt.safeParse({ ...(prompt as object), ...(key as object) }).success).toBe(false);
  });
});

describe.each(inBothLanguages)("%s", (_title, kind, { prompt, key, blank, wrong }, locale) => {
  const type = questionTypeOf(kind);
  const model = type.modelAnswer(prompt, key);
  const answers = [model, wrong, blank];

  it("comes back from its own form as it was put in", () => {
    for (const response of answers) {
      const sent = type.fromForm(readForm(render(kind, prompt, response, locale), "q7"), prompt);
      expect(type.isSame(sent, response)).toBe(true);
      expect(readResponse(kind, sent).ok).toBe(true);
    }
    const untouched = type.fromForm(readForm(render(kind, prompt, null, locale), "q7"), prompt);
    expect(type.isBlank(untouched)).toBe(true);
  });

  it("is asked with native controls that all have a name and a label", () => {
    const markup = render(kind, prompt, null, locale);
    const controls = readControls(markup);
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter(({ name, label }) => !name.startsWith("q7.") || label === "")).toEqual([]);
    expect(decode(markup)).toContain((prompt as { stem: Record<Locale, string> }).stem[locale]);
    expect(markup.match(/<fieldset/g)?.length).toBe(markup.match(/<legend/g)?.length);
    expect(markup).not.toMatch(/<script|draggable|onclick/i);
  });

  it("can be looked at but not changed once locked", () => {
    expect(render(kind, prompt, model, locale, true)).toMatch(/^<fieldset[^>]* disabled=""/);
    expect(render(kind, prompt, model, locale)).not.toContain("disabled");
  });

  it("shows no word of its key before the verdict", () => {
    const shown = JSON.stringify(prompt) + decode(render(kind, prompt, null, locale));
    for (const { text } of explanationsIn(key)) for (const language of locales) expect(shown).not.toContain(text[language]);
  });

  it("explains every part, also to who left it blank", () => {
    for (const response of [...answers, null]) {
      const rows = type.explain({ prompt, key, response, locale });
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { label, answer, why } of rows) for (const words of [label, answer ?? "-", why]) expect(words.trim()).not.toBe("");
      if (response === null) expect(rows.every(({ given }) => given === null)).toBe(true);
    }
    const verdicts = type.explain({ prompt, key, response: model, locale }).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== "right" && verdict !== "passed-over")).toEqual([]);
  });

  it("says an answer in words", () => {
    for (const response of [model, wrong]) expect(type.describe({ prompt, response, locale }).trim()).not.toBe("");
  });

  it("names a class for every answer in the item statistics", () => {
    expect(type.classify({ prompt, key, response: wrong, locale }).length).toBeGreaterThan(0);
  });
});
