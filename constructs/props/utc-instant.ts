/** Calendar form and day-of-year form of an instant (CCSDS 301.0, ASCII time codes A and B), with or without the Z of UTC. */
const calendar = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?Z?$/;
const dayOfYear = /^(\d{4})-(\d{3})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?Z?$/;

/**
 * Reads an instant of UTC as ms since 1970, with its fraction in the precision of a double, below a microsecond. Undefined for another
 * form, a day or an hour that does not exist, an offset, or a leap second, which such instants do not count.
 */
export function utcInstantMs(text: string): number | undefined {
  const date = calendar.exec(text);
  if (date) {
    const [, year, month, day, ...time] = date;
    const dayMs = Date.UTC(Number(year), Number(month) - 1, Number(day));
    const isDay = new Date(dayMs).toISOString().slice(0, 10) === `${year}-${month}-${day}`;
    return isDay ? atTime(dayMs, time) : undefined;
  }
  const ordinal = dayOfYear.exec(text);
  if (!ordinal) return undefined;
  const [, year, day, ...time] = ordinal;
  const dayMs = dayOfYearMs(Number(year), Number(day));
  return dayMs === undefined ? undefined : atTime(dayMs, time);
}

/** Returns the beginning of a day by its number in the year, from 1; undefined for a day that the year does not have. */
export function dayOfYearMs(year: number, day: number): number | undefined {
  const dayMs = Date.UTC(year, 0, day);
  return day >= 1 && new Date(dayMs).getUTCFullYear() === year ? dayMs : undefined;
}

function atTime(dayMs: number, [hour, minute, second, fraction = "0"]: readonly (string | undefined)[]): number | undefined {
  if (!(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) return undefined;
  return dayMs + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 + Number(`0.${fraction}`) * 1000;
}
