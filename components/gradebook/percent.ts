/** A share 0..1 in percent, without the sign: at most `digits` after the point, half up. */
export const inPercent = (share: number, digits = 1): string => String(Number((share * 100 + 1e-9).toFixed(digits)));
