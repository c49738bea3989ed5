import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { once } from "./once";

const provider = (name: string) => ({
  [`AUTH_${name}_ID`]: z.string().min(1).optional(),
  [`AUTH_${name}_SECRET`]: z.string().min(1).optional(),
});

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().regex(/^(file:|libsql:\/\/|https?:\/\/)/, "must start with file:, libsql://, http:// or https://").optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/, error: "must be an http(s) origin such as https://classroom.example" }).optional(),
  TRUST_PROXY: z.enum(["0", "1", "true", "false"]).default("0").transform((value) => value === "1" || value === "true"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ...provider("GOOGLE"),
  ...provider("GITHUB"),
});

export type OauthPair = { clientId: string; clientSecret: string };

export type Env = {
  nodeEnv: "development" | "production" | "test";
  port: number;
  dataDir: string;
  databaseUrl: string;
  databaseAuthToken?: string;
  authSecret: string;
  /** Without a trailing slash. */
  origin: string;
  trustProxy: boolean;
  logLevel: string;
  google: OauthPair | null;
  github: OauthPair | null;
};

export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
}

/** Checks every variable and names every problem at once. Throws EnvironmentError. */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  // An empty variable means "not set": that is how shells and compose files write it.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  for (const name of ["GOOGLE", "GITHUB"]) {
    if (Boolean(given[`AUTH_${name}_ID`]) !== Boolean(given[`AUTH_${name}_SECRET`])) {
      problems.push(`AUTH_${name}_ID and AUTH_${name}_SECRET go together: set both or neither`);
    }
  }
  const isRemote = given.DATABASE_URL !== undefined && !given.DATABASE_URL.startsWith("file:");
  if (isRemote && !given.AUTH_SECRET) problems.push("AUTH_SECRET: required with a remote database, so that all servers share it");
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems);

  const values = parsed.data;
  const dataDir = isAbsolute(values.DATA_DIR) ? values.DATA_DIR : join(/* turbopackIgnore: true */ process.cwd(), values.DATA_DIR);
  const oauth = (name: "GOOGLE" | "GITHUB"): OauthPair | null => {
    const [clientId, clientSecret] = [given[`AUTH_${name}_ID`], given[`AUTH_${name}_SECRET`]];
    return clientId && clientSecret ? { clientId, clientSecret } : null;
  };
  return {
    nodeEnv: values.NODE_ENV,
    port: values.PORT,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `file:${join(dataDir, "classroom.db")}`,
    databaseAuthToken: values.DATABASE_AUTH_TOKEN,
    authSecret: values.AUTH_SECRET ?? ownSecret(dataDir),
    origin: (values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/, ""),
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    google: oauth("GOOGLE"),
    github: oauth("GITHUB"),
  };
}

/** The environment of this process, read once. */
export const getEnv = (): Env => once("environment", () => readEnv());

/** Made at the first start and kept beside the database, readable by its owner only. */
function ownSecret(dataDir: string): string {
  const path = join(dataDir, "auth-secret");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw new EnvironmentError([`DATA_DIR: cannot write to ${dataDir} (${(error as NodeJS.ErrnoException).code})`]);
    }
  }
  return readFileSync(path, "utf8").trim();
}
