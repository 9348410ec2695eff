import { mulberry32 } from "../../numeric/mulberry32";

/** A time of every day without grid. */
interface OutageWindow {
  /** Hour at which it begins, local standard time. */
  readonly fromHour: number; // 0 to 23
  readonly hours: number; // 1 to 24
}

const dayHours = 24;

/**
 * Makes the hours with grid if every day has one outage at a random time.
 *
 * @equation one draw u a day; no grid from hour floor(u·(24 − h + 1)) for h hours
 * @validity h whole, 0 to 24; whole days
 * @source definition; {@link mulberry32} draws
 * @param hours of the year [-]
 * @returns 1 with grid, 0 without, by hour
 */
export function randomOutages(seed: number, outageHours: number, hours: number): Uint8Array {
  checkWhole("Outage of a day", outageHours, 0, dayHours);
  const grid = new Uint8Array(hours).fill(1);
  const draw = mulberry32(seed);
  for (let day = 0; day < hours; day += dayHours) {
    const from = day + Math.floor(draw() * (dayHours - outageHours + 1));
    grid.fill(0, from, from + outageHours);
  }
  return grid;
}

/**
 * Makes the hours with grid if it fails at the same times every day. A window may extend beyond midnight.
 *
 * @equation no grid in the hours fromHour to fromHour + hours − 1, counted round the day
 * @validity whole hours
 * @source definition
 * @returns 1 with grid, 0 without, by hour
 */
export function outageWindows(windows: readonly OutageWindow[], hours: number): Uint8Array {
  const day = new Uint8Array(dayHours).fill(1);
  for (const { fromHour, hours: length } of windows) {
    checkWhole("Beginning of an outage", fromHour, 0, dayHours - 1);
    checkWhole("Length of an outage", length, 1, dayHours);
    for (let i = 0; i < length; i++) day[(fromHour + i) % dayHours] = 0;
  }
  return Uint8Array.from({ length: hours }, (_, hour) => day[hour % dayHours] ?? 1);
}

function checkWhole(name: string, value: number, low: number, high: number): void {
  if (!(Number.isInteger(value) && value >= low && value <= high))
    throw new RangeError(`${name} must be a whole number of hours from ${low} to ${high} but is ${value}: round it`);
}
