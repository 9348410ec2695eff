import { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { hostileKinds } from "./kinds";
import { type Outcome, outcomeOf } from "./outcome";

/** Cases of a kind of which a verdict is asked where they are taken: it takes most of a second. */
const mostJudged = 100;

/** Of how many cases one is judged at most. */
const fewestBetween = 20;

/** Longest input that is shown [characters]. */
const longestShown = 300;

/** Which case of a run. */
export interface CaseNumber {
  readonly seed: number;
  readonly kind: string;
  readonly index: number;
  /** How many cases of the kind the run has. */
  readonly of: number;
}

/** A case and what came of it. */
export interface CaseResult extends CaseNumber {
  readonly input: string;
  readonly outcome: Outcome;
}

/** How many cases of a kind a run of so many has. */
export function casesOf({ share }: HostileKind, cases: number): number {
  return Math.max(1, Math.ceil(cases * share));
}

/** Makes a case from its number and the seed alone, and runs it. */
export async function runCase(number: CaseNumber): Promise<CaseResult> {
  const kind = hostileKinds.find(({ name }) => name === number.kind);
  if (!kind) throw new Error(`Kind of hostile input must be known but is ${number.kind}: name one of kinds.ts`);
  const between = Math.max(fewestBetween, Math.ceil(number.of / mostJudged));
  const hostile = kind.make(new Dice(number.seed, kind.name, number.index), number.index % between === 0);
  return { ...number, input: hostile.input.slice(0, longestShown), outcome: await outcomeOf(hostile) };
}
