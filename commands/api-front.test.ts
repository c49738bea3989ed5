import { describe, expect, it } from "vitest";
import { routes } from "@/app/api/openapi.json/routes";
import { findEndpoint } from "./api-front";

describe("the endpoint behind an address", () => {
  it("is the one of a fixed address before one with a name in its place", () => {
    expect(findEndpoint("POST", "/api/classes/c1/quizzes/drafts")).toEqual({
      endpoint: routes["/api/classes/{classId}/quizzes/drafts"]?.POST,
      params: { classId: "c1" },
    });
    expect(findEndpoint("POST", "/api/classes/c1/quizzes/own-1")?.params).toEqual({ classId: "c1", slug: "own-1" });
  });

  it("is none where the method or the address is not ours", () => {
    expect(findEndpoint("PUT", "/api/classes/c1/quizzes/drafts")).toBeNull();
    expect(findEndpoint("GET", "/api/nothing/here")).toBeNull();
    expect(findEndpoint("POST", "/api/classes/%E0%A4%A/quizzes")).toBeNull();
  });
});
