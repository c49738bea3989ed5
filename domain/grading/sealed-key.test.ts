import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { permitGrading, SealedKey } from "./sealed-key";

const secret = "the-right-answer";
const sealed = () => new SealedKey({ right: [secret], feedback: { [secret]: { en: secret, ar: secret } } });

describe("a sealed answer key", () => {
  it("refuses to become JSON, alone or anywhere inside something else", () => {
    const page = { questions: [{ prompt: "When?", key: sealed() }] };
    for (const value of [sealed(), [sealed()], page, { ...page }]) {
      expect(() => JSON.stringify(value)).toThrow("about to be serialised");
    }
  });

  it.each<[string, (key: SealedKey) => string]>([
    ["a template", (key) => `${key}`],
    ["String()", (key) => String(key)],
    ["joining", (key) => [key].join()],
    ["toLocaleString", (key) => key.toLocaleString()],
    ["an error message", (key) => new Error(`bad key ${key}`).message],
  ])("gives only its label to %s", (_how, write) => {
    expect(write(sealed())).toContain("[sealed key]");
    expect(write(sealed())).not.toContain(secret);
  });

  it.each<[string, (key: SealedKey) => unknown]>([
    ["Object.keys", (key) => Object.keys(key)],
    ["Object.values", (key) => Object.values(key)],
    ["own names and symbols", (key) => Reflect.ownKeys(key)],
    ["for…in", (key) => { const names: string[] = []; for (const name in key) names.push(name); return names; }],
  ])("has nothing to list for %s", (_how, list) => {
    expect(list(sealed())).toEqual([]);
  });

  it.each<[string, (key: SealedKey) => object]>([
    ["spreading", (key) => ({ ...key })],
    ["Object.assign", (key) => Object.assign({}, key)],
    ["structuredClone", (key) => structuredClone(key) as object],
  ])("loses its content when copied by %s", (_how, copy) => {
    expect(copy(sealed())).toEqual({});
    expect(JSON.stringify(copy(sealed()))).toBe("{}");
  });

  it("shows nothing to a log, however deep it looks", () => {
    for (const value of [sealed(), { question: { key: sealed() } }]) {
      expect(inspect(value, { depth: Infinity, showHidden: true, getters: true })).not.toContain(secret);
    }
  });

  it("opens with a permit, again and again, and not without one", () => {
    const key = sealed();
    expect(key.open(permitGrading())).toMatchObject({ right: [secret] });
    expect(key.open(permitGrading())).toMatchObject({ right: [secret] });
    for (const nothing of [undefined, null, false, 0, ""]) {
      expect(() => key.open(nothing as unknown as ReturnType<typeof permitGrading>)).toThrow("without a permit");
    }
  });
});
