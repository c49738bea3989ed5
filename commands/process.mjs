import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: commands work from anywhere. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Runs a program to its end, showing its output. Rejects when it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      shell: process.platform === "win32" && command === "npm",
    });
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) return resolve(Buffer.concat(output).toString());
      if (quiet) process.stderr.write(Buffer.concat(output));
      reject(new Error(`${[command, ...args].join(" ")} ended with ${code}`));
    });
  });
}

export const node = (args, options) => run(process.execPath, args, options);

/** Arguments that let Node run this project's TypeScript. */
export const typescript = (file) => ["--import", "tsx", file];
/** The same for commands that use server verbs outside Next. */
export const serverTypescript = (file) => ["--conditions=react-server", ...typescript(file)];

/** The path of a package's own script, started by Node itself: a wrapper would leave its child behind when ended. */
export const binary = (path) => join(root, "node_modules", path);

const stampFile = join(root, "node_modules", ".lock-stamp");

/** `npm ci`, when there is no node_modules or the lock file is another one than it was made from. */
export async function ensureInstalled() {
  const stamp = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Installing packages…");
  await run("npm", ["ci", "--no-audit", "--no-fund"], { quiet: true });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
