import type { WorkState } from "@/domain/assignment/standing";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.75, strokeLinecap: "round", strokeLinejoin: "round" } as const;

/** A shape beside the word of a student's state: empty, half full, full; late with a clock's hands. Reads in black and white. */
export function StateMark({ state }: { state: WorkState }) {
  return (
    <svg className={`state-mark state-${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: WorkState) {
  switch (state) {
    case "not-started":
      return <circle cx="8" cy="8" r="5.5" {...line} />;
    case "in-progress":
      return (
        <>
          <circle cx="8" cy="8" r="5.5" {...line} />
          <path d="M2.5 8a5.5 5.5 0 0 0 11 0z" fill="currentColor" />
        </>
      );
    case "submitted":
      return <circle cx="8" cy="8" r="6.25" fill="currentColor" />;
    case "late":
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 4.5V8l2.5 2" {...line} />
        </>
      );
    case "missing":
      return <path d="M8 2.5v6.5M8 12.9v.2" {...line} strokeWidth={2.25} />;
    case "excused":
      return <path d="M3.5 8h9" {...line} />;
    default:
      return state satisfies never;
  }
}
