import { type SeriesUnit, seriesFacts } from "../../facts/telemetry/series";

/** A unit for people, and the factor of the series. */
export interface ShownUnit {
  readonly text: string;
  readonly scale: number;
}

const shown: Readonly<Record<SeriesUnit, ShownUnit>> = {
  "°C": { text: "°C", scale: 1 },
  A: { text: "A", scale: 1 },
  V: { text: "V", scale: 1 },
  Hz: { text: "Hz", scale: 1 },
  W: { text: "kW", scale: 1e-3 },
  Pa: { text: "kPa", scale: 1e-3 },
  "m³/s": { text: "L/min", scale: 60_000 },
  Ah: { text: "Ah", scale: 1 },
  dB: { text: "dB", scale: 1 },
  dBm: { text: "dBm", scale: 1 },
  s: { text: "s", scale: 1 },
  B: { text: "GB", scale: 1e-9 },
  "-": { text: "", scale: 1 },
};

export const percent: ShownUnit = { text: "%", scale: 100 };
const days: ShownUnit = { text: "d", scale: 1 / 86_400 };

/** Returns the unit in which a series is drawn: a ratio as a percentage, an age in days. */
export function shownUnit(metric: string, unit: SeriesUnit = seriesFacts(metric)?.unit ?? "-"): ShownUnit {
  if (unit === "-" && metric.endsWith("_ratio")) return percent;
  if (unit === "s" && metric.includes("_age_")) return days;
  return shown[unit];
}

/** Returns a number of the series as drawn, with six digits: computed numbers have no more. */
export function drawnNumber(value: number, { scale }: ShownUnit): number {
  return Number((value * scale).toPrecision(6));
}

/** Returns an expression in the drawn unit. */
export function scaledQuery(query: string, { scale }: ShownUnit): string {
  if (scale === 1) return query;
  return scale < 1 ? `(${query}) / ${Math.round(1 / scale)}` : `(${query}) * ${scale}`;
}
