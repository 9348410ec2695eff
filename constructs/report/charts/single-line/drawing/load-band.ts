/** A band of loads and its look: shades that differ in a copy, stripes in the third, a frame in the last. */
interface LoadBand {
  readonly below: number; // [-] share of the rating
  readonly words: string;
  readonly fill: string;
  readonly isStriped: boolean;
  readonly isOver: boolean;
}

/** The bands: blue, yellow and red of falling lightness, which differ in grey and for readers who do not see red or green. */
export const loadBands: readonly LoadBand[] = [
  { below: 0.6, words: "below 60 %", fill: "#cfe2f3", isStriped: false, isOver: false },
  { below: 0.8, words: "60 to 80 %", fill: "#f0b93a", isStriped: false, isOver: false },
  { below: 1 + 1e-9, words: "80 to 100 %", fill: "#d5672c", isStriped: true, isOver: false },
  { below: Number.POSITIVE_INFINITY, words: "above 100 %: over its rating", fill: "#7a1022", isStriped: false, isOver: true },
];

export function loadBand(share: number): LoadBand {
  const band = loadBands.find(({ below }) => share < below) ?? loadBands.at(-1);
  if (!band) throw new Error("Load bands must cover every load");
  return band;
}
