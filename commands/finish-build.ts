import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isLocale } from "@/domain/locale";
import { withoutScripts } from "./without-scripts";

// Turns Next's output into the folder the front serves: pages made at build without Next's script, everything
// compressed once. A page that reads and works without script need not load 135 kB of it.
const output = ".next/site";
const pages = ".next/server/app";

const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile());

function write(path: string, content: Buffer | string): void {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

rmSync(output, { recursive: true, force: true });

for (const path of filesBelow(pages).filter((name) => name.endsWith(".html"))) {
  const [first = ""] = path.replace(/\.html$/, "").split("/");
  if (!isLocale(first)) continue;
  write(path, withoutScripts(readFileSync(join(pages, path), "utf8"), path));
}
for (const path of filesBelow("public")) write(path, readFileSync(join("public", path)));
cpSync(".next/static", join(output, "_next/static"), { recursive: true });

const worker = await build({
  entryPoints: ["components/offline/service-worker.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  write: false,
  define: { BUILD_ID: JSON.stringify(readFileSync(".next/BUILD_ID", "utf8").trim()) },
});
write("service-worker.js", worker.outputFiles[0]?.text ?? "");

// The front as one file: serving needs no TypeScript loader in memory.
await build({
  entryPoints: { serve: "commands/serve.ts" },
  outdir: ".next",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  alias: { "server-only": "./commands/server-only.ts" },
});

for (const path of filesBelow(output).filter((name) => /\.(html|js|css|svg|json|txt)$/.test(name))) {
  const content = readFileSync(join(output, path));
  write(`${path}.gz`, gzipSync(content, { level: 9 }));
  write(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
