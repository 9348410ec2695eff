import type { MixedIntegerProgram } from "../../../constructs/engineering/scheduling/mixed-integer-program";

/** Four sums that must come out exactly, of 40 things each: no solver finds out in a moment whether they can. */
export const marketSplit: MixedIntegerProgram = {
  goal: "largest",
  columns: Array.from({ length: 40 }, () => ({ objective: 0, lower: 0, upper: 1, kind: "binary" as const })),
  rows: Array.from({ length: 4 }, (_, i) => {
    const coefficients = Array.from({ length: 40 }, (_, j) => (7919 * (i + 3) * (j + 11) * (j + 5 * i + 1)) % 997);
    const half = Math.floor(coefficients.reduce((sum, one) => sum + one, 0) / 2);
    return { columns: [...coefficients.keys()], coefficients, sense: "equal", rightSide: half };
  }),
};
