/**
 * Returns an instant in UTC as text, to the millisecond: `2026-09-20T06:17:03.120Z`.
 *
 * @param ms since 1970 UTC, at most 8.64e15
 */
export function instantText(ms: number): string {
  return new Date(Math.round(ms)).toISOString();
}
