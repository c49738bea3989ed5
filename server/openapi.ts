import "server-only";
import { z } from "zod";
import type { Endpoint } from "./endpoint";
import { describeBudget } from "./rate-limit";
import { bodyLimit } from "./read-body";

const doorRefusals: Record<string, string> = {
  400: "malformed",
  403: "wrong-origin",
  404: "not-found: absent or not yours",
  413: "too-large: over x-body-limit",
  415: "wrong-content-type",
  422: "invalid-input, with the failing fields",
  429: "too-many-requests, with Retry-After",
};

const callers = { anyone: "anyone", visitor: "anyone; a guest is made by the first write", known: "a guest or an account" };

/** OpenAPI 3.1 of the routes, made from the same specs that serve them. */
export function describeRoutes(routes: Record<string, Partial<Record<string, Endpoint>>>): object {
  return {
    openapi: "3.1.0",
    info: { title: "Ceasefire Classroom", version: "1" },
    paths: Object.fromEntries(
      Object.entries(routes).map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods).flatMap(([method, endpoint]) => (endpoint ? [[method.toLowerCase(), describe(path, method, endpoint)]] : [])),
        ),
      ]),
    ),
  };
}

function describe(path: string, method: string, { spec }: Endpoint): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const isWrite = method !== "GET";
  const byStatus = new Map<string, string[]>(Object.entries(doorRefusals).map(([status, text]) => [status, [text]]));
  if (spec.identity === "known") byStatus.set("401", ["no-identity"]);
  for (const [reason, status] of Object.entries(spec.refusals)) {
    byStatus.set(String(status), [...(byStatus.get(String(status)) ?? []), reason]);
  }
  const schema = z.toJSONSchema(spec.body, { io: "input", unrepresentable: "any" });
  return {
    summary: spec.summary,
    parameters,
    "x-callers": callers[spec.identity],
    "x-rate-limit": describeBudget(spec.budget),
    ...(isWrite && {
      // Bytes.
      "x-body-limit": spec.uploadLimit ?? bodyLimit,
      requestBody: {
        content: {
          "application/json": { schema },
          ...(spec.fromForm && { "application/x-www-form-urlencoded": { schema: { type: "object" } } }),
        },
      },
    }),
    responses: {
      "200": { description: "done" },
      ...Object.fromEntries([...byStatus].map(([status, reasons]) => [status, { description: reasons.join("; ") }])),
    },
  };
}
