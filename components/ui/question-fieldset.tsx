import type { ReactNode } from "react";

/** The frame of every question: the stem is the group's name, `disabled` locks all native controls at once. */
export function QuestionFieldset({
  stem,
  instruction,
  locked,
  children,
}: {
  stem: string;
  instruction?: string;
  locked?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className="question" disabled={locked}>
      <legend className="question-stem">{stem}</legend>
      {instruction && <p className="question-instruction">{instruction}</p>}
      {children}
    </fieldset>
  );
}
