import type { Endpoint } from "@/server/endpoint";
import * as accounts from "@/app/api/accounts/route";
import * as attempt from "@/app/api/attempts/[attemptId]/route";
import * as answers from "@/app/api/attempts/[attemptId]/answers/route";
import * as events from "@/app/api/attempts/[attemptId]/events/route";
import * as submission from "@/app/api/attempts/[attemptId]/submission/route";
import * as checks from "@/app/api/lessons/[slug]/checks/[questionId]/route";
import * as lessonProgress from "@/app/api/lessons/[slug]/progress/route";
import * as me from "@/app/api/me/route";
import * as password from "@/app/api/password/route";
import * as progress from "@/app/api/progress/route";
import * as attempts from "@/app/api/quizzes/[slug]/attempts/route";
import * as session from "@/app/api/session/route";
import * as providerSignIn from "@/app/api/sign-in/[provider]/route";
import * as signOut from "@/app/api/sign-out/route";

/** Every route of the product by its path; `routes.test.ts` compares it with the folders. */
export const routes: Record<string, Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Endpoint>>> = {
  "/api/accounts": accounts,
  "/api/attempts/{attemptId}": attempt,
  "/api/attempts/{attemptId}/answers": answers,
  "/api/attempts/{attemptId}/events": events,
  "/api/attempts/{attemptId}/submission": submission,
  "/api/lessons/{slug}/checks/{questionId}": checks,
  "/api/lessons/{slug}/progress": lessonProgress,
  "/api/me": me,
  "/api/password": password,
  "/api/progress": progress,
  "/api/quizzes/{slug}/attempts": attempts,
  "/api/session": session,
  "/api/sign-in/{provider}": providerSignIn,
  "/api/sign-out": signOut,
};

/** Routes that are not endpoints of ours: next-auth's own, and what machines ask. */
export const otherRoutes = ["/api/{missing}", "/api/auth/{nextauth}", "/api/health/live", "/api/health/ready", "/api/metrics", "/api/openapi.json"];
