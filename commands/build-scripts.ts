import { build } from "esbuild";

/** The script of pages made at build. */
await build({
  entryPoints: { site: "components/page-script/site.ts" },
  outdir: "public/scripts",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
});
