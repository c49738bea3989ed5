type Mark = "right" | "partly" | "wrong" | "unanswered" | "unmarked" | "missed" | "passed-over" | "complete" | "blank";

/** A shape beside the word of a verdict or of a question's state; it reads in black and white. */
export function VerdictMark({ mark }: { mark: Mark }) {
  return (
    <svg className={`verdict-mark verdict-${mark}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapeOf(mark)}
    </svg>
  );
}

const line = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

function shapeOf(mark: Mark) {
  switch (mark) {
    case "right":
      return <path d="M2.5 8.5 6.5 12.5 13.5 3.5" {...line} />;
    case "partly":
      return (
        <>
          <circle cx="8" cy="8" r="5.5" {...line} />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
        </>
      );
    case "wrong":
      return <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" {...line} />;
    case "missed":
      return <path d="M8 3v6M8 12.6v.2" {...line} />;
    case "complete":
      return <circle cx="8" cy="8" r="5" fill="currentColor" />;
    case "unmarked":
      return <path d="M4 8h.1M8 8h.1M12 8h.1" {...line} />;
    case "passed-over":
      return <path d="M4 8h8" {...line} />;
    case "unanswered":
    case "blank":
      return <circle cx="8" cy="8" r="5" {...line} strokeWidth={1.5} />;
    default:
      return mark satisfies never;
  }
}
