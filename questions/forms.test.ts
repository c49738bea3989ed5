import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The files a browser would have to load for an entry; imports of types leave no trace. */
async function filesBehind(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "bundle",
    format: "esm",
    jsx: "automatic",
    platform: "browser",
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs);
}

describe.each([
  ["questions/forms.ts", "questions/choice/form.ts"],
  ["questions/views.tsx", "questions/choice/player.tsx"],
  ["components/attempt/attempt-screen.tsx", "questions/forms.ts"],
])("%s", (entry, needed) => {
  it("reaches the browser without schemas, marking and authoring checks", async () => {
    const files = await filesBehind(entry);
    expect(files).toContain(needed);
    expect(files.filter((file) => /node_modules\/zod\/|\/(grade|registry|type|schema|find-problems|explain)\.ts$/.test(file))).toEqual([]);
  }, 30_000);
});

describe("the measure itself", () => {
  it("sees zod where an entry does need it", async () => {
    const files = await filesBehind("questions/registry.ts");
    expect(files.some((file) => /node_modules\/zod\//.test(file))).toBe(true);
    expect(files).toContain("questions/choice/grade.ts");
  }, 30_000);
});
