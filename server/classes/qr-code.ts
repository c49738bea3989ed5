import "server-only";
import { encode } from "uqr";

/** The light margin that scanners need, in modules (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * A QR code as one SVG path in units of a module, margin included: `viewBox="0 0 size size"`, one dark fill.
 * Error correction M: it reads with up to 15 % of it smudged, which a slip in a school bag needs.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: quietZone });
  const runs = data.flatMap((row, y) => darkRuns(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: runs.join("") };
}

/** Neighbouring dark modules as one run: half the bytes, and no hairline between them. */
function darkRuns(row: readonly boolean[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last.x + last.width === x) last.width += 1;
    else if (isDark) runs.push({ x, width: 1 });
  });
  return runs;
}
