import { type Case, caseOf, type Given, kinds } from "./case";
import { Judging } from "./judging";
import { turns } from "./law";
import { laws } from "./laws";

/** Least share of designs of a kind, and of those that a law is asked of for what it compares: a rarer one is hardly tested [-]. */
export const leastShare = 0.05;

/** What a law compared of a design. */
interface Asked {
  readonly law: string;
  readonly judged: Iterable<string>;
}

/** How often a law was asked, and of how many of these designs it compared what. */
interface LawCount {
  asked: number;
  readonly judged: Record<string, number>;
}

/** What threads tell each other. */
export type Counted = Pick<Census, "designs" | "counts" | "laws">;

/** How many designs of each kind came by, and in how many each law compared what. */
export class Census {
  designs = 0;
  /** A law was broken: what comes now only shrinks that design. */
  closed = false;
  readonly counts: Record<string, number> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
  readonly laws: Record<string, LawCount> = Object.fromEntries(
    laws.map(({ name, parts }) => [name, { asked: 0, judged: Object.fromEntries(parts.map((part) => [part, 0])) }]),
  );

  add(made: Case, asked: readonly Asked[]): void {
    if (this.closed) return;
    this.designs++;
    for (const [kind, is] of Object.entries(kinds)) if (is(made)) this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    for (const { law, judged } of asked) this.count(law, 1, Object.fromEntries([...judged].map((part) => [part, 1])));
  }

  /** Adds what another thread counted. */
  take({ designs, counts, laws }: Counted): void {
    this.designs += designs;
    for (const [kind, count] of Object.entries(counts)) this.counts[kind] = (this.counts[kind] ?? 0) + count;
    for (const [law, { asked, judged }] of Object.entries(laws)) this.count(law, asked, judged);
  }

  /** Kinds of which there were too few. */
  rare(): string[] {
    return Object.keys(kinds).filter((kind) => !(this.share(kind) >= leastShare));
  }

  /** What laws compared in too few of the designs that they were asked of. */
  empty(): string[] {
    return Object.entries(this.laws).flatMap(([law, { asked, judged }]) =>
      Object.entries(judged).flatMap(([part, count]) => (count >= leastShare * asked ? [] : [`${part}: ${law}`])),
    );
  }

  /** Kinds, and parts of laws, of which there were fewer designs than so many. */
  rarerThan(least: number): string[] {
    const parts = Object.entries(this.laws).flatMap(([law, { judged }]) =>
      Object.entries(judged).map(([part, count]) => [`${part}: ${law}`, count] as const),
    );
    return [...Object.entries(this.counts), ...parts].flatMap(([name, count]) => (count >= least ? [] : [name]));
  }

  /** A line for each law: `1000 times, supply 60.1 %: hotter air …`. */
  lawsText(): string {
    return Object.entries(this.laws)
      .map(([law, { asked, judged }]) => {
        const shares = Object.entries(judged).map(([part, count]) => `${part} ${percent(count / asked)}`);
        return `  ${asked} times, ${shares.join(", ")}: ${law}`;
      })
      .join("\n");
  }

  share(kind: string): number {
    return (this.counts[kind] ?? 0) / this.designs;
  }

  /** One line: `1000 designs: wet 31.2 %, …`. */
  toString(): string {
    return `${this.designs} designs: ${Object.keys(kinds)
      .map((kind) => `${kind} ${percent(this.share(kind))}`)
      .join(", ")}`;
  }

  private count(name: string, asked: number, judged: Readonly<Record<string, number>>): void {
    const law = this.laws[name];
    if (!law) throw new Error(`"${name}" must be a law: correct the name`);
    law.asked += asked;
    for (const [part, count] of Object.entries(judged)) law.judged[part] = (law.judged[part] ?? 0) + count;
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Asks the laws of one design; throws with the name of the one that it breaks. A design that breaks one is not counted, nor are those that shrink it. */
export function judge(given: Given, census?: Census): void {
  const made = caseOf(given);
  const asked: Asked[] = [];
  for (const { name, parts, turn, check } of laws) {
    if (turn !== undefined && made.turn % turns !== turn) continue;
    const judging = new Judging(parts);
    try {
      check(made, judging);
    } catch (error) {
      if (census) census.closed = true;
      throw new Error(`Law broken: ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    asked.push({ law: name, judged: judging.judged });
  }
  census?.add(made, asked);
}
