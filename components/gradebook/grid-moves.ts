/** A place in a grid: row and column, 0 for the first. */
export type Place = { row: number; column: number };

/**
 * Where a key leads in a grid of this size, as in the WAI-ARIA grid pattern; null for keys that are none of the grid's.
 * `isMirrored`: right-to-left, where the next column lies to the left.
 */
export function moveInGrid(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, isMirrored }: { rows: number; columns: number; isMirrored: boolean },
): Place | null {
  const place = (toRow: number, toColumn: number): Place => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  const forward = isMirrored ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return place(row, column + forward);
    case "ArrowLeft":
      return place(row, column - forward);
    case "ArrowDown":
      return place(row + 1, column);
    case "ArrowUp":
      return place(row - 1, column);
    case "PageDown":
      return place(row + 10, column);
    case "PageUp":
      return place(row - 10, column);
    case "Home":
      return place(ctrlKey ? 0 : row, 0);
    case "End":
      return place(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
