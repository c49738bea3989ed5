import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startProviderSignIn } from "./start-provider-sign-in";

const kept = globalThis as typeof globalThis & { classroom?: Map<string, unknown> };

describe("startProviderSignIn", () => {
  beforeEach(() => {
    kept.classroom?.delete("environment");
    vi.stubEnv("AUTH_SECRET", "a secret for this test alone, 0123456789abcdef");
    vi.stubEnv("AUTH_GITHUB_ID", "an-id");
    vi.stubEnv("AUTH_GITHUB_SECRET", "a-secret");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    kept.classroom?.delete("environment");
  });

  it("goes on to the provider with our id and a state that only this browser holds", async () => {
    const started = await startProviderSignIn("github", "/ar/progress");
    const url = new URL(started?.location ?? "");
    expect(url.origin).toBe("https://github.com");
    expect(url.searchParams.get("client_id")).toBe("an-id");
    expect(url.searchParams.get("state")).toBeTruthy();
    expect(started?.cookies.some((cookie) => cookie.startsWith("next-auth.state="))).toBe(true);
  });

  it("knows no provider whose keys are not set", async () => {
    expect(await startProviderSignIn("google", "/en/progress")).toBeNull();
  });
});
