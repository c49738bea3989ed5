import type { Endpoint } from "@/server/endpoint";
import * as accounts from "@/app/api/accounts/route";
import * as attempt from "@/app/api/attempts/[attemptId]/route";
import * as answers from "@/app/api/attempts/[attemptId]/answers/route";
import * as events from "@/app/api/attempts/[attemptId]/events/route";
import * as submission from "@/app/api/attempts/[attemptId]/submission/route";
import * as calendarLinks from "@/app/api/calendar-links/route";
import * as calendarRevocation from "@/app/api/calendar-links/[linkId]/revocation/route";
import * as calendar from "@/app/api/calendars/[token]/route";
import * as classes from "@/app/api/classes/route";
import * as classRoute from "@/app/api/classes/[classId]/route";
import * as classArchive from "@/app/api/classes/[classId]/archive/route";
import * as assignments from "@/app/api/classes/[classId]/assignments/route";
import * as assignment from "@/app/api/classes/[classId]/assignments/[assignmentId]/route";
import * as exceptions from "@/app/api/classes/[classId]/assignments/[assignmentId]/exceptions/route";
import * as exception from "@/app/api/classes/[classId]/assignments/[assignmentId]/exceptions/[exceptionId]/route";
import * as exceptionRemoval from "@/app/api/classes/[classId]/assignments/[assignmentId]/exceptions/[exceptionId]/removal/route";
import * as assignmentRestoration from "@/app/api/classes/[classId]/assignments/[assignmentId]/restoration/route";
import * as assignmentWithdrawal from "@/app/api/classes/[classId]/assignments/[assignmentId]/withdrawal/route";
import * as mendedQuestion from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/route";
import * as questionCorrection from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/correction/route";
import * as questionRegrade from "@/app/api/classes/[classId]/assignments/[assignmentId]/questions/[itemId]/regrade/route";
import * as classCategories from "@/app/api/classes/[classId]/categories/route";
import * as classCategory from "@/app/api/classes/[classId]/categories/[categoryId]/route";
import * as categoryRemoval from "@/app/api/classes/[classId]/categories/[categoryId]/removal/route";
import * as excuses from "@/app/api/classes/[classId]/excuses/route";
import * as excuseRemoval from "@/app/api/classes/[classId]/excuses/removal/route";
import * as gradebook from "@/app/api/classes/[classId]/gradebook/route";
import * as gradebookCsv from "@/app/api/classes/[classId]/gradebook.csv/route";
import * as gradebookWeights from "@/app/api/classes/[classId]/gradebook/weights/route";
import * as classQuestions from "@/app/api/classes/[classId]/questions/route";
import * as classCode from "@/app/api/classes/[classId]/code/route";
import * as codeRotation from "@/app/api/classes/[classId]/code/rotation/route";
import * as groups from "@/app/api/classes/[classId]/groups/route";
import * as group from "@/app/api/classes/[classId]/groups/[groupId]/route";
import * as groupRemoval from "@/app/api/classes/[classId]/groups/[groupId]/removal/route";
import * as invitations from "@/app/api/classes/[classId]/invitations/route";
import * as invitationRevocation from "@/app/api/classes/[classId]/invitations/[invitationId]/revocation/route";
import * as members from "@/app/api/classes/[classId]/members/route";
import * as member from "@/app/api/classes/[classId]/members/[membershipId]/route";
import * as memberMerger from "@/app/api/classes/[classId]/members/[membershipId]/merger/route";
import * as memberMove from "@/app/api/classes/[classId]/members/[membershipId]/move/route";
import * as memberCode from "@/app/api/classes/[classId]/members/[membershipId]/personal-code/route";
import * as memberRemoval from "@/app/api/classes/[classId]/members/[membershipId]/removal/route";
import * as memberRestoration from "@/app/api/classes/[classId]/members/[membershipId]/restoration/route";
import * as personalCodes from "@/app/api/classes/[classId]/personal-codes/route";
import * as classQuizzes from "@/app/api/classes/[classId]/quizzes/route";
import * as classQuiz from "@/app/api/classes/[classId]/quizzes/[slug]/route";
import * as quizDrafts from "@/app/api/classes/[classId]/quizzes/drafts/route";
import * as classRestoration from "@/app/api/classes/[classId]/restoration/route";
import * as rosterImports from "@/app/api/classes/[classId]/roster-imports/route";
import * as rosterConfirmation from "@/app/api/classes/[classId]/roster-imports/[importId]/confirmation/route";
import * as assignmentStanding from "@/app/api/classes/[classId]/assignments/[assignmentId]/standing/route";
import * as assignmentLive from "@/app/api/classes/[classId]/assignments/[assignmentId]/live/route";
import * as assignmentExtension from "@/app/api/classes/[classId]/assignments/[assignmentId]/extension/route";
import * as attemptMark from "@/app/api/classes/[classId]/attempts/[attemptId]/marks/[itemId]/route";
import * as attemptComments from "@/app/api/classes/[classId]/attempts/[attemptId]/comments/route";
import * as attemptReopening from "@/app/api/classes/[classId]/attempts/[attemptId]/reopening/route";
import * as join from "@/app/api/join/route";
import * as invitationAcceptance from "@/app/api/invitations/[token]/acceptance/route";
import * as checks from "@/app/api/lessons/[slug]/checks/[questionId]/route";
import * as lessonProgress from "@/app/api/lessons/[slug]/progress/route";
import * as me from "@/app/api/me/route";
import * as password from "@/app/api/password/route";
import * as progress from "@/app/api/progress/route";
import * as attempts from "@/app/api/quizzes/[slug]/attempts/route";
import * as reports from "@/app/api/reports/route";
import * as reportAnswer from "@/app/api/reports/[reportId]/answer/route";
import * as reportClosing from "@/app/api/reports/[reportId]/closing/route";
import * as reportReopening from "@/app/api/reports/[reportId]/reopening/route";
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
  "/api/calendar-links": calendarLinks,
  "/api/calendar-links/{linkId}/revocation": calendarRevocation,
  "/api/calendars/{token}": calendar,
  "/api/classes": classes,
  "/api/classes/{classId}": classRoute,
  "/api/classes/{classId}/archive": classArchive,
  "/api/classes/{classId}/assignments": assignments,
  "/api/classes/{classId}/assignments/{assignmentId}": assignment,
  "/api/classes/{classId}/assignments/{assignmentId}/exceptions": exceptions,
  "/api/classes/{classId}/assignments/{assignmentId}/exceptions/{exceptionId}": exception,
  "/api/classes/{classId}/assignments/{assignmentId}/exceptions/{exceptionId}/removal": exceptionRemoval,
  "/api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}": mendedQuestion,
  "/api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}/correction": questionCorrection,
  "/api/classes/{classId}/assignments/{assignmentId}/questions/{itemId}/regrade": questionRegrade,
  "/api/classes/{classId}/assignments/{assignmentId}/restoration": assignmentRestoration,
  "/api/classes/{classId}/assignments/{assignmentId}/withdrawal": assignmentWithdrawal,
  "/api/classes/{classId}/categories": classCategories,
  "/api/classes/{classId}/categories/{categoryId}": classCategory,
  "/api/classes/{classId}/categories/{categoryId}/removal": categoryRemoval,
  "/api/classes/{classId}/excuses": excuses,
  "/api/classes/{classId}/excuses/removal": excuseRemoval,
  "/api/classes/{classId}/gradebook": gradebook,
  "/api/classes/{classId}/gradebook.csv": gradebookCsv,
  "/api/classes/{classId}/gradebook/weights": gradebookWeights,
  "/api/classes/{classId}/questions": classQuestions,
  "/api/classes/{classId}/code": classCode,
  "/api/classes/{classId}/code/rotation": codeRotation,
  "/api/classes/{classId}/groups": groups,
  "/api/classes/{classId}/groups/{groupId}": group,
  "/api/classes/{classId}/groups/{groupId}/removal": groupRemoval,
  "/api/classes/{classId}/invitations": invitations,
  "/api/classes/{classId}/invitations/{invitationId}/revocation": invitationRevocation,
  "/api/classes/{classId}/members": members,
  "/api/classes/{classId}/members/{membershipId}": member,
  "/api/classes/{classId}/members/{membershipId}/merger": memberMerger,
  "/api/classes/{classId}/members/{membershipId}/move": memberMove,
  "/api/classes/{classId}/members/{membershipId}/personal-code": memberCode,
  "/api/classes/{classId}/members/{membershipId}/removal": memberRemoval,
  "/api/classes/{classId}/members/{membershipId}/restoration": memberRestoration,
  "/api/classes/{classId}/personal-codes": personalCodes,
  "/api/classes/{classId}/quizzes": classQuizzes,
  "/api/classes/{classId}/quizzes/{slug}": classQuiz,
  "/api/classes/{classId}/quizzes/drafts": quizDrafts,
  "/api/classes/{classId}/restoration": classRestoration,
  "/api/classes/{classId}/roster-imports": rosterImports,
  "/api/classes/{classId}/roster-imports/{importId}/confirmation": rosterConfirmation,
  "/api/classes/{classId}/assignments/{assignmentId}/standing": assignmentStanding,
  "/api/classes/{classId}/assignments/{assignmentId}/live": assignmentLive,
  "/api/classes/{classId}/assignments/{assignmentId}/extension": assignmentExtension,
  "/api/classes/{classId}/attempts/{attemptId}/marks/{itemId}": attemptMark,
  "/api/classes/{classId}/attempts/{attemptId}/comments": attemptComments,
  "/api/classes/{classId}/attempts/{attemptId}/reopening": attemptReopening,
  "/api/join": join,
  "/api/invitations/{token}/acceptance": invitationAcceptance,
  "/api/lessons/{slug}/checks/{questionId}": checks,
  "/api/lessons/{slug}/progress": lessonProgress,
  "/api/me": me,
  "/api/password": password,
  "/api/progress": progress,
  "/api/quizzes/{slug}/attempts": attempts,
  "/api/reports": reports,
  "/api/reports/{reportId}/answer": reportAnswer,
  "/api/reports/{reportId}/closing": reportClosing,
  "/api/reports/{reportId}/reopening": reportReopening,
  "/api/session": session,
  "/api/sign-in/{provider}": providerSignIn,
  "/api/sign-out": signOut,
};

/** Routes that are not endpoints of ours: next-auth's own, and what machines ask. */
export const otherRoutes = ["/api/{missing}", "/api/auth/{nextauth}", "/api/health/live", "/api/health/ready", "/api/metrics", "/api/openapi.json"];
