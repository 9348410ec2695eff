/** A time without the grid, in minutes below an hour: `4.2 min`, `1.5 h`. @param seconds of it [s] */
export function timeText(seconds: number): string {
  return seconds < 3600 ? `${+(seconds / 60).toFixed(1)} min` : `${+(seconds / 3600).toFixed(1)} h`;
}
