import type { AttemptWork } from "@/components/attempt/attempt-screen";
import { workAddress } from "@/components/work/work-list";
import type { AttemptView } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { formatMoment } from "@/domain/text/zoned-time";
import { getWork } from "@/server/assignments/get-work";

/** What the attempt's page says of the class work it is; null for work of one's own, and once its teacher took it back. */
export async function attemptWork(userId: string, view: AttemptView, locale: Locale): Promise<AttemptWork | null> {
  const work = view.assignmentId === null ? null : await getWork(userId, view.assignmentId, view.serverTime);
  if (!work) return null;
  return {
    href: workAddress(work, locale),
    title: work.title[locale],
    endsAt: view.deadline === null ? null : formatMoment(view.deadline, work.class.timeZone, locale),
  };
}
