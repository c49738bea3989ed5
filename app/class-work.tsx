import { ClassWorkScreen } from "@/components/work/class-work-screen";
import { translator } from "@/components/shell/translator";
import { messagesOf } from "@/content/messages";
import type { Locale } from "@/domain/locale";
import { listWork } from "@/server/assignments/list-work";
import type { JoinedClass } from "@/server/classes/find-class";

/** A class's page as one of its students sees it. */
export async function classWork({ class: own, membership }: JoinedClass, locale: Locale) {
  const now = Date.now();
  const works = await listWork(membership.userId, now, { classId: own.id });
  return <ClassWorkScreen name={own.name} isArchived={own.archivedAt !== null} works={works} now={now} locale={locale} t={translator(messagesOf(locale), locale)} />;
}
