import type { ClaimNote } from "@/domain/claims/claim-note";
import type { Explanation } from "@/domain/grading/explanation";

/** What a teacher reads of a question before setting it, in one language. */
export type PreviewedQuestion = {
  questionId: string;
  kind: string;
  /** null: an older version, which the site does not offer any more. */
  difficulty: string | null;
  stem: string;
  objective: string;
  lesson: { slug: string; title: string };
  section: { id: string; title: string };
  claims: ClaimNote[];
  /** The right answer in words and what every option is answered with; or why this person may not read it now. */
  key: { answer: string; explanations: Explanation[] } | { sealed: string };
};
