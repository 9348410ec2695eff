/** Returns a share in per cent, rounded to the nearest: `97.3 %`. @param digits after the point */
export function percentText(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
