import type { Locale } from "@/domain/locale";

/** Which thing a report is about: a question of an attempt, or a claim that a lesson makes. */
export type Reported = { attemptId: string; itemId: string } | { claimId: string; lesson: string };

/** The same with its words, in one language. */
export type ReportSubject =
  | { kind: "question"; attemptId: string; itemId: string; stem: string; number: number; title: string; isHandedIn: boolean }
  | { kind: "claim"; claimId: string; lesson: string; text: string; title: string };

/** A report as whoever wrote it sees it again. Times UTC ms; `answer` null: none was given. */
export type OwnReport = { id: string; text: string; createdAt: number; answer: string | null; closedAt: number | null };

/** How a report stands: an answer that was opened again still holds until there is another. */
export const reportStateOf = ({ answer, closedAt }: Pick<OwnReport, "answer" | "closedAt">): "waiting" | "reopened" | "answered" | "closed" => {
  if (closedAt === null) return answer === null ? "waiting" : "reopened";
  return answer === null ? "closed" : "answered";
};

/** A report as those see it who answer it. */
export type QueuedReport = OwnReport & {
  /** As the class calls them; null: a guest without a name. */
  who: string | null;
  /** null: nobody did, or they have erased their account. */
  answeredBy: string | null;
  /** Of the class work, or else of the lesson. */
  title: string;
  about:
    | {
        kind: "question";
        stem: string;
        /** Its place in the quiz, from 1; null once the attempt is gone. */
        number: number | null;
        /** null: it was work of their own, which no teacher sees. */
        work: { assignmentId: string; itemId: string; attemptId: string } | null;
        /** New attempts get another version of the question by now. */
        isCorrected: boolean;
      }
    /** `text` null: later editions dropped the claim. */
    | { kind: "claim"; claimId: string; text: string | null };
  /** Where the lesson settles it. */
  passage: { lesson: string; section: string | null };
};

export type ReportQueue = { open: QueuedReport[]; openCount: number; closed: QueuedReport[] };

/** What is new about reports, for the home of students, teachers and administrators. */
export type ReportNews = {
  answered: { id: string; reported: Reported; text: string; at: number }[];
  /** Classes that this person teaches and that have open reports. */
  teaching: { classId: string; name: string; open: number }[];
  /** Open reports of no class; null for all but administrators. */
  site: number | null;
};

/** The page on which a thing is reported, and on which the answer stands. */
export function reportAddress(reported: Reported, locale: Locale): string {
  const named: Record<string, string> = "claimId" in reported ? { claim: reported.claimId, lesson: reported.lesson } : { attempt: reported.attemptId, item: reported.itemId };
  return `/${locale}/report?${new URLSearchParams(named)}`;
}
