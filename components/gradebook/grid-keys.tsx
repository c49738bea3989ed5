"use client";

import { useEffect } from "react";
import { moveInGrid } from "./grid-moves";

/** Makes a table one stop of the tabulator, to be walked by arrow keys; Enter follows a cell's link. Without script it stays a table of links. */
export function GridKeys({ tableId }: { tableId: string }) {
  useEffect(() => {
    const table = document.getElementById(tableId);
    return table instanceof HTMLTableElement ? enhance(table) : undefined;
  }, [tableId]);
  return null;
}

function enhance(table: HTMLTableElement): () => void {
  const cells = [...table.rows].map((row) => [...row.cells]);
  table.setAttribute("role", "grid");
  for (const cell of cells.flat()) {
    cell.tabIndex = -1;
    // A link inside would be a second stop.
    for (const link of cell.querySelectorAll("a")) link.tabIndex = -1;
  }
  let current = cells[1]?.[0] ?? cells[0]?.[0];
  if (current) current.tabIndex = 0;

  const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableCellElement>("td, th") : null);
  const makeCurrent = (cell: HTMLTableCellElement) => {
    if (current) current.tabIndex = -1;
    cell.tabIndex = 0;
    current = cell;
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell) makeCurrent(cell);
  };
  const onKey = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && event.target === cell) return cell.querySelector("a")?.click();
    const row = cells.findIndex((inRow) => inRow.includes(cell));
    const column = cells[row]?.indexOf(cell) ?? 0;
    const isMirrored = getComputedStyle(table).direction === "rtl";
    const place = moveInGrid(event, { row, column }, { rows: cells.length, columns: cells[0]?.length ?? 0, isMirrored });
    if (!place) return;
    event.preventDefault();
    cells[place.row]?.[place.column]?.focus();
  };
  table.addEventListener("focusin", onFocus);
  table.addEventListener("keydown", onKey);
  return () => {
    table.removeEventListener("focusin", onFocus);
    table.removeEventListener("keydown", onKey);
  };
}
