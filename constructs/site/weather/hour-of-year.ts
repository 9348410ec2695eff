import { addUp } from "../../plain/add-up";
import { hoursPerYear } from "../weather-year";

const months = [
  ["January", 31],
  ["February", 28],
  ["March", 31],
  ["April", 30],
  ["May", 31],
  ["June", 30],
  ["July", 31],
  ["August", 31],
  ["September", 30],
  ["October", 31],
  ["November", 30],
  ["December", 31],
] as const;

/** A day and an hour of a year without a leap day. */
interface HourOfYear {
  readonly month: number; // 1 to 12
  readonly day: number; // from 1
  /** Hour at which it begins. */
  readonly hour: number; // 0 to 23
}

/** Returns the index of an hour in the year, from 0 to 8,759; undefined when there is no such hour. */
export function hourIndex({ month, day, hour }: HourOfYear): number | undefined {
  const days = months[month - 1]?.[1];
  if (days === undefined || !(Number.isInteger(day) && day >= 1 && day <= days)) return undefined;
  if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23)) return undefined;
  const before = addUp(months.slice(0, month - 1), ([, length]) => length);
  return (before + day - 1) * 24 + hour;
}

/** Returns the hour of an index, the inverse of {@link hourIndex}. */
export function hourAt(index: number): HourOfYear {
  let day = Math.floor(index / 24);
  let month = 0;
  for (const [, length] of months) {
    if (day < length) break;
    day -= length;
    month++;
  }
  return { month: month + 1, day: day + 1, hour: index % 24 };
}

/** Returns an hour for people: `3 July 05:00`. */
export function hourText(index: number): string {
  const { month, day, hour } = hourAt(index);
  return `${day} ${months[month - 1]?.[0]} ${String(hour).padStart(2, "0")}:00`;
}

/** Returns the index in local standard time of an hour in UTC. The year closes on itself. */
export function shiftedIndex(index: number, utcOffsetH: number): number {
  return (index + utcOffsetH + hoursPerYear) % hoursPerYear;
}

/** The years that the months of a typical year were taken from. */
export class YearSpan {
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;

  add(year: number | undefined): void {
    if (year === undefined) return;
    this.first = Math.min(this.first, year);
    this.last = Math.max(this.last, year);
  }

  /** Returns the years, such as `1998–2000`. */
  text(): string {
    if (this.first > this.last) return "unknown";
    return this.first === this.last ? `${this.first}` : `${this.first}–${this.last}`;
  }
}
