import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { findEndpoint } from "./api-front";
import { refusalOf, settleSender } from "./vet-request";

/** As much of a request as the front looks at. */
const request = (url: string, headers: IncomingHttpHeaders = {}, method = "GET") =>
  ({ url, method, headers: { host: "localhost:3000", ...headers }, socket: { remoteAddress: "192.0.2.9" } }) as IncomingMessage;

describe("the address a request is counted by", () => {
  it.each([
    ["of the socket, whatever the client says", false, "203.0.113.1", "192.0.2.9"],
    ["of the socket where a trusted proxy says nothing", true, undefined, "192.0.2.9"],
    ["that a trusted proxy added last, not what the client wrote before", true, "6.6.6.6, 203.0.113.1", "203.0.113.1"],
  ])("is the one %s", (_what, trustProxy, forwarded, expected) => {
    const incoming = request("/", { "x-forwarded-for": forwarded });
    settleSender(incoming, trustProxy);
    expect(incoming.headers["x-forwarded-for"]).toBe(expected);
  });

  it("comes with no other word of a proxy that is not trusted", () => {
    const forwarded = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-forwarded-port": "1" };
    const [open, trusted] = [request("/", { ...forwarded }), request("/", { ...forwarded })];
    settleSender(open, false);
    settleSender(trusted, true);
    expect(Object.keys(open.headers)).toEqual(["host", "x-forwarded-for"]);
    expect(trusted.headers).toMatchObject(forwarded);
  });
});

describe("a request no browser makes", () => {
  it.each([
    ["an address that cannot be decoded", request("/en/%E0%A4%A"), 400],
    ["an address of another host", request("http://evil.example/"), 400],
    ["no address", request("*", {}, "OPTIONS"), 400],
    ["a host that is none", request("/", { host: "a b" }), 400],
    ["TRACE", request("/", {}, "TRACE"), 405],
  ])("is refused: %s", (_what, incoming, status) => {
    expect(refusalOf(incoming)).toBe(status);
  });

  it.each(["/", "/ar/lessons/%D8%B3", "/en?next=%", "/api/me"])("is not %s", (url) => {
    expect(refusalOf(request(url))).toBeNull();
  });
});

describe("the way to an endpoint", () => {
  it.each([
    ["GET", "/api/me", {}],
    ["POST", "/api/attempts/a1/events", { attemptId: "a1" }],
    ["PUT", "/api/lessons/%D8%B3/progress", { slug: "س" }],
    ["POST", "/api/lessons/a/checks/b", { slug: "a", questionId: "b" }],
    ["GET", "/api/attempts/a%2Fb", { attemptId: "a/b" }],
  ])("%s %s leads to one, with its parameters decoded", (method, path, params) => {
    expect(findEndpoint(method, path)).toMatchObject({ params });
  });

  it.each([
    ["DELETE", "/api/me"],
    ["GET", "/api/me/"],
    ["GET", "/api"],
    ["POST", "/api/attempts//events"],
    ["POST", "/api/attempts/%E0%A4%A/events"],
    ["GET", "/api/attempts/a/b"],
    ["constructor", "/api/me"],
    ["GET", "/api/health/live"],
  ])("%s %s leads to none of ours", (method, path) => {
    expect(findEndpoint(method, path)).toBeNull();
  });
});
