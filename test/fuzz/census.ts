import { type Case, caseOf, type Given, kinds } from "./case";
import { laws, turns } from "./laws";

/** Least share of designs of a kind: a rarer one is hardly tested [-]. */
export const leastShare = 0.05;

/** How many designs of each kind came by. */
export class Census {
  designs = 0;
  readonly counts: Record<string, number> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  readonly asked: Record<string, number> = Object.fromEntries(laws.map(({ name }) => [name, 0]));

  add(made: Case): void {
    this.designs++;
    for (const [kind, is] of Object.entries(kinds)) if (is(made)) this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }

  /** Adds what another thread counted. */
  take({ designs, counts, asked }: Pick<Census, "designs" | "counts" | "asked">): void {
    this.designs += designs;
    for (const [kind, count] of Object.entries(counts)) this.counts[kind] = (this.counts[kind] ?? 0) + count;
    for (const [law, count] of Object.entries(asked)) this.asked[law] = (this.asked[law] ?? 0) + count;
  }

  /** Kinds of which there were too few. */
  rare(): string[] {
    return Object.keys(kinds).filter((kind) => !(this.share(kind) >= leastShare));
  }

  lawsText(): string {
    return Object.entries(this.asked)
      .map(([law, count]) => `  ${count} times: ${law}`)
      .join("\n");
  }

  share(kind: string): number {
    return (this.counts[kind] ?? 0) / this.designs;
  }

  /** One line: `1000 designs: wet 31.2 %, …`. */
  toString(): string {
    return `${this.designs} designs: ${Object.keys(kinds)
      .map((kind) => `${kind} ${(100 * this.share(kind)).toFixed(1)} %`)
      .join(", ")}`;
  }
}

/** Asks the laws of one design; throws with the name of the one that it breaks. A design that is run again to shrink it is not counted. */
export function judge(given: Given, census?: Census): void {
  const made = caseOf(given);
  for (const { name, turn, check } of laws) {
    if (turn !== undefined && made.turn % turns !== turn) continue;
    try {
      check(made);
    } catch (error) {
      throw new Error(`Law broken: ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (census) census.asked[name] = (census.asked[name] ?? 0) + 1;
  }
  census?.add(made);
}
