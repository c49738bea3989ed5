import type { ResultScreenProps } from "@/components/attempt/result-screen";
import type { ResultWork } from "@/components/attempt/result-work";
import { QuestionReport } from "@/components/reports/question-report";
import { type Translate, translator } from "@/components/shell/translator";
import { OutlookList } from "@/components/work/outlook-list";
import { workAddress } from "@/components/work/work-list";
import { claimNoteOf } from "@/content/claim-note";
import { getContent } from "@/content/load";
import { messagesOf } from "@/content/messages";
import { attemptsLeft, openAttemptOf, workRefusal } from "@/domain/assignment/work";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { getWork } from "@/server/assignments/get-work";
import { reviewNow } from "@/server/assignments/read-closings";
import { getAttempt } from "@/server/attempts/get-attempt";
import { listReportsOfAttempt } from "@/server/reports/list-own-reports";
import type { Viewer } from "@/server/sessions/viewer";

/** What the result of an attempt shows; null when it is absent or not this person's, "open" while it is not handed in. */
export async function resultOf(call: {
  viewer: Viewer | null;
  attemptId: string;
  locale: Locale;
  problem: string | null;
}): Promise<ResultScreenProps | "open" | null> {
  const { viewer, attemptId, locale } = call;
  const view = viewer && (await getAttempt(viewer.userId, attemptId, locale, Date.now()));
  if (!view) return null;
  if (view.status === "open") return "open";
  const content = getContent();
  const cited = new Set(view.items.flatMap((item) => item.disclosure?.claims ?? []));
  // A claim that later editions dropped is left out; the attempt keeps its questions.
  const claims = [...cited].filter((id) => content.claims.has(id)).map((id) => claimNoteOf(content, id, locale));
  const t = translator(messagesOf(locale), locale);
  const [work, reports] = await Promise.all([workOf(viewer.userId, view, locale, t), listReportsOfAttempt(viewer.userId, attemptId)]);
  const reportOf = (index: number) => {
    const itemId = view.questions[index]?.itemId ?? "";
    return <QuestionReport reported={{ attemptId, itemId }} own={reports.get(itemId) ?? []} timeZone={work?.timeZone ?? "UTC"} locale={locale} t={t} />;
  };
  return { view, work, locale, t, claims, late: call.problem === "attempt-closed", reportOf };
}

/** The class work it is of; null for work of one's own, and once its teacher took it back. */
async function workOf(userId: string, view: AttemptView, locale: Locale, t: Translate): Promise<ResultWork | null> {
  const { assignmentId, serverTime: now, submittedAt } = view;
  const work = assignmentId === null || submittedAt === null ? null : await getWork(userId, assignmentId, now);
  if (!work || submittedAt === null) return null;
  const own = work.attempts.find(({ attemptId }) => attemptId === view.attemptId);
  const isLess = own && own.lateMs > 0 && own.share !== null && own.countedShare !== null && own.countedShare < own.share;
  const shown = reviewNow(work, { submittedAt, closedForAllAt: work.closedForAllAt, now });
  return {
    assignmentId: work.assignmentId,
    quizSlug: view.quiz.slug,
    href: workAddress(work, locale),
    title: work.title[locale],
    timeZone: work.class.timeZone,
    mayTryAgain: openAttemptOf(work) === null && workRefusal(work, now) === null,
    triesLeft: attemptsLeft(work),
    late: isLess ? { ms: own.lateMs, share: own.countedShare ?? 0 } : null,
    isHeldBack: Object.values(shown).includes(false),
    outlook: <OutlookList work={work} locale={locale} t={t} />,
  };
}
