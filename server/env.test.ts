import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EnvironmentError, readEnv } from "./env";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "classroom-env-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secret = "0123456789abcdef0123456789abcdef";
const read = (variables: Record<string, string> = {}) => readEnv({ DATA_DIR: folder, ...variables });

function problemsOf(variables: Record<string, string>): string[] {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe("an environment that says nothing", () => {
  it("serves port 3000 from a database in the data folder", () => {
    expect(read()).toMatchObject({
      port: 3000,
      origin: "http://localhost:3000",
      databaseUrl: `file:${join(folder, "classroom.db")}`,
      trustProxy: false,
      logLevel: "info",
      google: null,
      github: null,
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const empty = Object.fromEntries(["PORT", "DATABASE_URL", "AUTH_SECRET", "PUBLIC_ORIGIN", "AUTH_GOOGLE_ID", "LOG_LEVEL"].map((name) => [name, ""]));
    expect(read(empty)).toEqual(read());
  });

  it("keeps its data below the folder it was started in", () => {
    const { dataDir } = readEnv({ AUTH_SECRET: secret });
    expect(isAbsolute(dataDir)).toBe(true);
    expect(dataDir).toBe(join(process.cwd(), ".data"));
  });
});

describe("an environment with mistakes", () => {
  it("names every one of them at once", () => {
    const problems = problemsOf({
      PORT: "http",
      DATABASE_URL: "postgres://db",
      AUTH_SECRET: "short",
      PUBLIC_ORIGIN: "classroom.example",
      TRUST_PROXY: "perhaps",
      LOG_LEVEL: "loud",
      AUTH_GOOGLE_ID: "id",
      AUTH_GITHUB_SECRET: "secret",
    });
    const named = ["PORT", "DATABASE_URL", "AUTH_SECRET", "PUBLIC_ORIGIN", "TRUST_PROXY", "LOG_LEVEL", "AUTH_GOOGLE_ID", "AUTH_GITHUB_ID"];
    for (const name of named) expect(problems.join("\n"), name).toContain(name);
    expect(problems).toHaveLength(named.length);
  });

  it("says them one a line, and does not repeat a secret", () => {
    expect(() => read({ PORT: "0", AUTH_SECRET: "hunter2" })).toThrow(/not usable:\n {2}- PORT.*\n {2}- AUTH_SECRET: must have at least 32/);
    expect(problemsOf({ AUTH_SECRET: "hunter2" }).join()).not.toContain("hunter2");
  });

  it.each(["0", "65536", "3000.5", "-1", "three"])("refuses port %s", (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  it("says which folder it cannot write to", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(problemsOf({ DATA_DIR: join(file, "below") })).toEqual([expect.stringMatching(/^DATA_DIR: cannot write to .*a-file/)]);
  });
});

describe("the secret that seals sessions", () => {
  it("is made once, readable by its owner alone, and the same ever after", () => {
    const path = join(folder, "auth-secret");
    const { authSecret } = read();
    expect(authSecret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).toBe(authSecret);
    expect(read().authSecret).toBe(authSecret);
  });

  it("is another one in another installation", () => {
    expect(read().authSecret).not.toBe(read({ DATA_DIR: join(folder, "elsewhere") }).authSecret);
  });

  it("is the given one where one is given, and none is made", () => {
    expect(read({ AUTH_SECRET: secret }).authSecret).toBe(secret);
    expect(existsSync(join(folder, "auth-secret"))).toBe(false);
  });

  it.each(["libsql://classroom.example", "https://db.example", "http://127.0.0.1:8080"])("must be given with the remote database %s", (DATABASE_URL) => {
    expect(problemsOf({ DATABASE_URL })).toEqual([expect.stringMatching(/^AUTH_SECRET: required with a remote database/)]);
    expect(read({ DATABASE_URL, AUTH_SECRET: secret, DATABASE_AUTH_TOKEN: "token" })).toMatchObject({ databaseUrl: DATABASE_URL, databaseAuthToken: "token" });
  });
});

describe("what is read from it", () => {
  it("gives a provider when both halves are there", () => {
    const env = read({ AUTH_GOOGLE_ID: "id", AUTH_GOOGLE_SECRET: "secret" });
    expect(env).toMatchObject({ google: { clientId: "id", clientSecret: "secret" }, github: null });
  });

  it("takes an origin with or without a slash at its end", () => {
    for (const PUBLIC_ORIGIN of ["https://classroom.example", "https://classroom.example/"]) {
      expect(read({ PUBLIC_ORIGIN }).origin).toBe("https://classroom.example");
    }
  });

  it.each([["1", true], ["true", true], ["0", false], ["false", false]])("trusts a proxy for TRUST_PROXY=%s: %s", (TRUST_PROXY, trustProxy) => {
    expect(read({ TRUST_PROXY }).trustProxy).toBe(trustProxy);
  });
});
