import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binary, node, root, typescript } from "./process.mjs";

const folders = ["app", "components", "content", "db", "domain", "public", "questions", "server", "commands"];
const files = ["package-lock.json", "next.config.js", "tsconfig.json", "postcss.config.mjs", "proxy.ts"];
const stampFile = join(root, ".next", "source-stamp");

/** Hash of everything a build is made from; what it makes itself is left out. */
function sourceStamp() {
  const hash = createHash("sha256");
  const add = (path) => hash.update(path).update("\0").update(readFileSync(join(root, path)));
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (path === "public/scripts") continue;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(folder);
  for (const file of files) add(file);
  return hash.digest("hex");
}

/** Builds the site, unless the last build was made from the same sources. */
export async function ensureBuilt() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Building the site (a minute or so)…");
  rmSync(join(root, ".next", "site"), { recursive: true, force: true });
  await node([...typescript("commands/build-scripts.ts")], { quiet: true });
  await node([binary("next/dist/bin/next"), "build"], { quiet: !process.env.CI, env: { NODE_ENV: "production" } });
  await node([...typescript("commands/finish-build.ts")]);
  writeFileSync(stampFile, stamp);
}

if (process.argv[1]?.endsWith("build.mjs")) await ensureBuilt();
