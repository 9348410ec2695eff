/** Writes power that a remedy needs, rounded up: whole watts, from 1,000 on in thousands with two decimals, such as `59.75 kW`. */
export function neededPower(amount: number, unit: "W" | "VA" = "W"): string {
  return powerText(Math.ceil(amount), Math.ceil(amount / 10), unit);
}

/** Keeps 2550 W from being 2.54 kW where a sum ends at 2549.9999. */
const nearly = 1 + 1e-9;

/** Writes power that is allowed or left, in the same way but rounded down. */
export function allowedPower(amount: number, unit: "W" | "VA" = "W"): string {
  return powerText(Math.floor(amount * nearly), Math.floor((amount * nearly) / 10), unit);
}

function powerText(ones: number, tens: number, unit: string): string {
  return ones < 1000 ? `${ones} ${unit}` : `${(tens / 100).toFixed(2)} k${unit}`;
}
