const scales = [
  [1e15, "PB"],
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
] as const;

/** Half of the last of two decimal places: a value that rounds to 1000 kB is 1 MB. */
const rounding = 5e-6; // [-]

/** Returns data for people, in thousands of bytes: `31.84 GB`. */
export function dataText(bytes: number): string {
  const [scale, unit] = dataScale(bytes);
  return scale === 1 ? `${Math.round(bytes)} ${unit}` : `${(bytes / scale).toFixed(2)} ${unit}`;
}

export function dataScale(bytes: number): readonly [scale: number, unit: string] {
  return scales.find(([least]) => bytes >= least * (1 - rounding)) ?? [1, "B"];
}
