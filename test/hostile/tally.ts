import type { Outcome } from "./outcome";
import type { CaseResult } from "./run-case";

const outcomes = ["refused", "taken", "judged", "broken"] as const satisfies readonly Outcome["kind"][];

/** Broken cases of a kind that are shown whole [-]. */
const mostShown = 5;

/** What came of the cases of a run, by kind and outcome. */
export class Tally {
  private readonly counts = new Map<string, Map<Outcome["kind"], number>>();
  private readonly slowest = new Map<string, number>();
  readonly broken: CaseResult[] = [];
  readonly results: CaseResult[] = [];

  take(result: CaseResult): void {
    const { kind, outcome } = result;
    this.results.push(result);
    const counts = this.counts.get(kind) ?? new Map<Outcome["kind"], number>();
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
    this.counts.set(kind, counts);
    this.slowest.set(kind, Math.max(this.slowest.get(kind) ?? 0, outcome.tookMs));
    if (outcome.kind === "broken") this.broken.push(result);
  }

  /** How many cases of a kind came out so; of all kinds and outcomes, where none is named. */
  count(kind?: string, outcome?: Outcome["kind"]): number {
    const kinds = kind === undefined ? [...this.counts.values()] : [this.counts.get(kind) ?? new Map<Outcome["kind"], number>()];
    return kinds.flatMap((counts) => [...counts]).reduce((sum, [one, n]) => (outcome === undefined || one === outcome ? sum + n : sum), 0);
  }

  /** The counts as a table. */
  toString(): string {
    const row = (name: string, cells: readonly unknown[]) => name.padEnd(20) + cells.map((cell) => String(cell).padStart(10)).join("");
    const kinds = [...this.counts.keys()].map((kind) =>
      row(kind, [
        this.count(kind),
        ...outcomes.map((outcome) => this.count(kind, outcome)),
        `${Math.round(this.slowest.get(kind) ?? 0)} ms`,
      ]),
    );
    const all = row("all", [this.count(), ...outcomes.map((outcome) => this.count(undefined, outcome)), ""]);
    return [row("kind", ["cases", ...outcomes, "slowest"]), ...kinds, all.trimEnd()].join("\n");
  }

  /** The first broken cases of each kind: their numbers, what they were, and what is wrong. */
  brokenText(): string {
    const shown = [...this.counts.keys()].flatMap((kind) => this.broken.filter((result) => result.kind === kind).slice(0, mostShown));
    return shown
      .map(
        ({ kind, seed, index, input, outcome }) =>
          `${kind}, seed ${seed}, case ${index}: ${input}\n  ${outcome.defects.slice(0, 3).join("\n  ")}`,
      )
      .join("\n");
  }
}
