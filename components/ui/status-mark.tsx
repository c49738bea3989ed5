import type { ReactNode } from "react";

export type MarkedStatus = "established" | "widely-reported" | "attributed" | "disputed" | "superseded";

/** Five shapes that differ without colour. The word always stands beside the mark, which is hidden from screen readers. */
const shapes: Record<MarkedStatus, ReactNode> = {
  established: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  "widely-reported": (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  attributed: (
    <path
      d="M6.8 3C3.7 4 1.8 6.5 1.8 9.7A2.6 2.6 0 1 0 4.6 7.1C4.9 6 5.9 5.1 7.4 4.5zM13.8 3C10.7 4 8.8 6.5 8.8 9.7A2.6 2.6 0 1 0 11.6 7.1C11.9 6 12.9 5.1 14.4 4.5z"
      fill="currentColor"
    />
  ),
  disputed: <path d="M7 1.6v12.8L.8 8zM9 1.6v12.8L15.2 8z" fill="currentColor" />,
  superseded: (
    <>
      <rect x="3" y="3" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 15 15 1" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
};

export function StatusMark({ status }: { status: MarkedStatus }) {
  return (
    <svg className="status-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
}
