import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hash } from "./choose";
import type { MutateOptions } from "./mutate-options";
import type { Judged } from "./mutation-table";

/** Verdicts of every part of one run, as `--from` divides it: each part adds its own, and the last one shows them all. */
export class KeptVerdicts {
  private readonly file: string;
  private readonly byKey: Map<string, Judged>;

  /**
   * @param options of the run; those of the same seed, sources and commit, on the same work tree, are parts of one
   * @param shas of the work tree, and of the commit that judges too
   */
  constructor({ seed, changedSince = "", in: folders = [] }: MutateOptions, shas: readonly string[]) {
    this.file = join(".cache", "mutation", `verdicts-${hash(seed, [...shas, changedSince, ...folders].join("\n")).slice(0, 16)}.json`);
    const kept: readonly Judged[] = existsSync(this.file) ? JSON.parse(readFileSync(this.file, "utf8")) : [];
    this.byKey = new Map(kept.map((judged) => [judged.mutant.key, judged]));
  }

  get all(): readonly Judged[] {
    return [...this.byKey.values()];
  }

  add(judged: Judged): void {
    this.byKey.set(judged.mutant.key, judged);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.all));
  }
}
