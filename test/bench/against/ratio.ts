import type { Measurement } from "../measurement";
import { quantity } from "../measurement-table";
import type { InTurn } from "./in-turn";

/** What a ratio is made of. */
export interface RatioProps extends Pick<Measurement, "name" | "goal"> {
  /** Of the numbers that are compared. */
  readonly unit: string;
  /** The best of the rounds: the least of a time, the most of a rate. The others were disturbed. */
  readonly best: "least" | "most";
  /** Name of the commit. */
  readonly commit: string;
}

/** The number of the work tree ÷ that of the commit, each the best of its rounds. */
export function ratio(measured: InTurn<number>, { best, unit, commit, name, goal }: RatioProps): Measurement {
  const bestOf = (rounds: readonly number[]) => (best === "least" ? Math.min(...rounds) : Math.max(...rounds));
  const [ours, theirs] = [bestOf(measured.tree), bestOf(measured.commit)];
  const of = `${quantity(ours, unit)}, ${commit} ${quantity(theirs, unit)}; the ${best} of ${measured.tree.length}`;
  return { name: `${name} ÷ ${commit}`, value: ours / theirs, unit: "", ...(goal && { goal }), of };
}
