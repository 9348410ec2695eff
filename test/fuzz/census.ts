import { type Case, caseOf, type Given, kinds } from "./case";
import { turns } from "./law";
import { laws } from "./laws";

/** Least share of designs of a kind: a rarer one is hardly tested [-]. */
export const leastShare = 0.05;

/** How many designs of each kind came by. */
export class Census {
  designs = 0;
  /** A law was broken: what comes now only shrinks that design. */
  closed = false;
  readonly counts: Record<string, number> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  readonly asked: Record<string, number> = Object.fromEntries(laws.map(({ name }) => [name, 0]));

  add(made: Case, asked: readonly string[]): void {
    if (this.closed) return;
    this.designs++;
    for (const [kind, is] of Object.entries(kinds)) if (is(made)) this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    for (const law of asked) this.asked[law] = (this.asked[law] ?? 0) + 1;
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

/** Asks the laws of one design; throws with the name of the one that it breaks. A design that breaks one is not counted, nor are those that shrink it. */
export function judge(given: Given, census?: Census): void {
  const made = caseOf(given);
  const asked: string[] = [];
  for (const { name, turn, check } of laws) {
    if (turn !== undefined && made.turn % turns !== turn) continue;
    try {
      check(made);
    } catch (error) {
      if (census) census.closed = true;
      throw new Error(`Law broken: ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    asked.push(name);
  }
  census?.add(made, asked);
}
