import { describe, expect, it } from "vitest";
import { withoutScripts } from "./without-scripts";

const page = (head: string, body = "") => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}<p>Text</p></body></html>`;

describe("a page made at build", () => {
  it("loses the scripts of the framework and keeps its own", () => {
    const own = '<script data-keep="" src="/scripts/site.js" defer=""></script>';
    const next = '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"<\\/p>"])</script>';
    expect(withoutScripts(page(own + next, `${next}<main>Kept</main>`), "page")).toBe(page(own, "<main>Kept</main>"));
  });

  it("loses what would only fetch those scripts early, and keeps styles and fonts", () => {
    const kept = '<link rel="stylesheet" href="/a.css"/><link rel="preload" as="font" href="/a.woff2"/>';
    const fetched =
      '<link rel="preload" as="script" href="/a.js"/><link as="script" fetchPriority="low" rel="preload" href="/b.js"/><link rel="modulepreload" as="script" href="/c.js"/>';
    expect(withoutScripts(page(kept + fetched), "page")).toBe(page(kept));
  });

  it.each([
    ["an inline script of its own", "<script data-keep>alert(1)</script>", "an inline script is left"],
    ["a style attribute", '<p class="a" style="color:red">x</p>', "a style attribute would be blocked"],
  ])("is refused by name with %s, which its policy would block", (_what, body, message) => {
    expect(() => withoutScripts(page("", body), "en/lessons.html")).toThrow(`en/lessons.html: ${message}`);
  });

  it("may speak of styles and scripts in its text", () => {
    const text = page("", "<p>the style= of a &lt;script&gt;</p>");
    expect(withoutScripts(text, "page")).toBe(text);
  });
});
