import Table from "cli-table3";
import type { Verdict } from "./judge-mutant";
import type { Mutant } from "./mutants";

/** A change, and what the tests of each checkout say of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdicts: readonly Verdict[];
}

/** A row for each change, then the sums of each checkout. */
export function mutationTable(names: readonly string[], judged: readonly Judged[]): string {
  const table = new Table({ head: ["change", ...names], style: { head: [], border: [] } });
  for (const { mutant, verdicts } of judged) {
    table.push([
      `${mutant.path}:${mutant.line}\n${short(mutant.before)} → ${short(mutant.after)}`,
      ...names.map((_, i) => verdictText(verdicts[i])),
    ]);
  }
  const sums = names.map((name, i) => {
    const count = (is: Verdict["is"]) => judged.filter(({ verdicts }) => verdicts[i]?.is === is).length;
    const endless = count("endless");
    return `${name}: ${count("caught")} caught, ${count("survived")} survived${endless > 0 ? `, ${endless} without an end` : ""}`;
  });
  return [table.toString(), ...sums].join("\n");
}

/** Changes that the first checkout lets pass and another catches: there its tests assert less. */
export function caughtElsewhereAlone(judged: readonly Judged[]): readonly Mutant[] {
  return judged
    .filter(({ verdicts: [first, ...others] }) => first?.is === "survived" && others.some(({ is }) => is === "caught"))
    .map(({ mutant }) => mutant);
}

function verdictText(verdict: Verdict | undefined): string {
  if (!verdict) return "not asked";
  if (verdict.is === "caught") return `caught by\n${verdict.by}`;
  return verdict.is === "survived" ? "SURVIVED" : "without an end";
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
