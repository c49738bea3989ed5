import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesOf } from "@/content/messages";
import { describeRoutes } from "@/server/openapi";
import { GET } from "./route";
import { otherRoutes, routes } from "./routes";

const root = join(process.cwd(), "app", "api");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /(^|\/)route\.tsx?$/.test(path));
/** `attempts/[attemptId]/route.ts` as `/api/attempts/{attemptId}`. */
const pathOf = (file: string) =>
  `/api/${file.replace(/\/route\.tsx?$/, "").replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}")}`;

type Described = {
  summary: string;
  parameters: { name: string }[];
  requestBody?: { content: Record<string, { schema: { type: string } }> };
  responses: Record<string, { description: string }>;
};
const document = describeRoutes(routes) as { openapi: string; paths: Record<string, Record<string, Described>> };
const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ path, method, one })));

describe("the inventory of routes", () => {
  it("is what lies in the folders, no more and no less", () => {
    expect([...Object.keys(routes), ...otherRoutes].sort()).toEqual(files.map(pathOf).sort());
  });

  it("lists each method that a route file exports, and describes it", () => {
    for (const file of files.filter((path) => pathOf(path) in routes)) {
      const source = readFileSync(join(root, file), "utf8");
      const exported = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => new RegExp(`export (const ${method}\\b|\\{[^}]*\\b${method}\\b[^}]*\\})`).test(source));
      expect(exported.length, file).toBeGreaterThan(0);
      expect(Object.keys(document.paths[pathOf(file)] ?? {}).sort(), file).toEqual(exported.map((method) => method.toLowerCase()).sort());
    }
  });
});

describe("the description of the routes", () => {
  it("is the JSON that the route answers with", async () => {
    expect(document.openapi).toBe("3.1.0");
    expect(await GET().json()).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it.each(described)("says of $method $path what it does, its parameters, its body and its refusals", ({ path, method, one }) => {
    expect(one.summary.length).toBeGreaterThan(20);
    expect(one.parameters.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect(one.requestBody?.content["application/json"]?.schema.type).toBe(method === "get" ? undefined : "object");
    expect(Object.keys(one.responses)).toEqual(expect.arrayContaining(["200", "400", "403", "404", "413", "415", "422", "429"]));
  });

  it("names no refusal that lacks words in either language", () => {
    const reasons = Object.values(routes).flatMap((methods) => Object.values(methods).flatMap((endpoint) => Object.keys(endpoint?.spec?.refusals ?? {})));
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) {
      for (const locale of ["en", "ar"] as const) {
        expect(messagesOf(locale)[`error.${reason}`], `error.${reason} in ${locale}`).toBeTruthy();
        expect(messagesOf(locale)[`problem.${reason}`], `problem.${reason} in ${locale}`).toBeTruthy();
      }
    }
  });
});
