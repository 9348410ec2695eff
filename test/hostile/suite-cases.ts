import dear from "./dear-cases.json";
import { hostileKinds } from "./kinds";
import { type CaseNumber, type CaseResult, casesOf } from "./run-case";

/** The cases of which the suite runs those that are cheap, and of the others those that show what no cheaper one does. */
export const suiteCases = { cases: 1000, seed: 20261127 } as const;

/** Processor time below which a case always belongs to the suite [ms]: those are nine of ten. */
const cheapMs = 25;

/** Of a kind with no more cases each is one of its own [-]. */
const fewCases = 10;

/** The cases of the suite. */
export function suiteNumbers(): readonly CaseNumber[] {
  const leftOut: Readonly<Record<string, readonly number[]>> = dear;
  return hostileKinds.flatMap((kind) => {
    const of = casesOf(kind, suiteCases.cases);
    const indexes = [...Array(of).keys()].filter((index) => !leftOut[kind.name]?.includes(index));
    return indexes.map((index) => ({ seed: suiteCases.seed, kind: kind.name, index, of }));
  });
}

/** Numbers of the cases that take long and show nothing that a cheaper one of their kind does not: the same damage or value of the same design, with the same outcome. */
export function dearCases(results: readonly CaseResult[]): Readonly<Record<string, readonly number[]>> {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, dearOf(results.filter((one) => one.kind === kind))]));
}

function dearOf(results: readonly CaseResult[]): readonly number[] {
  if (results.length <= fewCases) return [];
  const seen = new Set<string>();
  const cheapestFirst = results.toSorted((one, other) => one.outcome.tookMs - other.outcome.tookMs);
  const dear = cheapestFirst.filter((result) => {
    const shows = shownBy(result);
    const isDear = result.outcome.tookMs >= cheapMs && shows.every((one) => seen.has(one));
    if (!isDear) for (const one of shows) seen.add(one);
    return isDear;
  });
  return dear.map(({ index }) => index).toSorted((one, other) => one - other);
}

/** What a case is by its words, with its outcome: file or design, damage, room of the changed prop, value. */
function shownBy({ input, outcome }: CaseResult): readonly string[] {
  const words = input
    .replaceAll(/"(?:[^"\\]|\\.)*"?/g, '"')
    .replaceAll(/\d+/g, "0")
    .split(/, |: /);
  return words.map((word) => `${outcome.kind} ${isFile(word) ? word : word.replaceAll(/(\w+)\.\S*/g, "$1").trim()}`);
}

const isFile = (word: string) => /\.(?:ya?ml|json|csv|epw)$/.test(word);
