/** A question of a quiz that is being put together; `position`: the number its author typed, 1 for the first. */
export type QuizLine = { questionId: string; position: number; weight: string };

/** What one button of the builder does. */
export type QuizChange =
  | { kind: "up" | "down" | "remove" | "add"; questionId: string }
  | { kind: "swap"; questionId: string; other: string };

/**
 * The lines in the order that the typed numbers say, numbered anew. Where two have the same number, the one that was given
 * it stands where it was sent: before the other when it came from below, after it when it came from above.
 */
export function arrange(lines: readonly QuizLine[]): QuizLine[] {
  const placed = lines.map((line, index) => {
    const was = index + 1;
    const position = Number.isFinite(line.position) ? line.position : was;
    return { line, was, position, side: Math.sign(position - was) };
  });
  placed.sort((a, b) => a.position - b.position || a.side - b.side || a.was - b.was);
  return numbered(placed.map(({ line }) => line));
}

/** One step of building: what does not fit (a question twice, up from the top) changes nothing. */
export function changeQuiz(lines: readonly QuizLine[], change: QuizChange): QuizLine[] {
  const index = lines.findIndex(({ questionId }) => questionId === change.questionId);
  const line = lines[index];
  const isHeld = (id: string) => lines.some(({ questionId }) => questionId === id);
  switch (change.kind) {
    case "add":
      return line ? [...lines] : numbered([...lines, { questionId: change.questionId, position: 0, weight: "1" }]);
    case "remove":
      return numbered(lines.filter((each) => each !== line));
    case "swap":
      return lines.map((each) => (each === line && !isHeld(change.other) ? { ...each, questionId: change.other } : each));
    case "up":
    case "down": {
      const to = index + (change.kind === "up" ? -1 : 1);
      if (!line || to < 0 || to >= lines.length) return [...lines];
      const moved = lines.filter((each) => each !== line);
      moved.splice(to, 0, line);
      return numbered(moved);
    }
    default:
      return change satisfies never;
  }
}

const numbered = (lines: readonly QuizLine[]): QuizLine[] => lines.map((line, index) => ({ ...line, position: index + 1 }));
