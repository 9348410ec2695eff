import { compact } from "../../plain/compact";
/** Writes a time without the grid, in minutes below an hour: `4.2 min`, `1.5 h`. @param seconds of it [s] */
export function timeText(seconds: number): string {
  return seconds < 3600 ? `${+(seconds / 60).toFixed(1)} min` : `${+(seconds / 3600).toFixed(1)} h`;
}

/** Writes an instant to the second: `2026-09-20 06:17:45`. */
export function secondText(instant: string): string {
  return new Date(Math.round(Date.parse(instant) / 1000) * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** Writes a duration to the second: `7 min 14 s`. @param durationS of it [s] */
export function durationText(durationS: number): string {
  const seconds = Math.round(durationS);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return compact([hours > 0 && `${hours} h`, seconds >= 60 && `${minutes} min`, `${seconds % 60} s`]).join(" ");
}
