import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "../../support/programs/run-program";

const folder = mkdtempSync(join(tmpdir(), "edge-node-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each line is a program's: those with which the rule finds fault. */
async function refused(lines: readonly string[]): Promise<string[]> {
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ root: true, plugins: [resolve("scripts/lint/powers.grit")] }));
  writeFileSync(join(folder, "powers.ts"), `${lines.join("\n")}\n`);
  const { stdout } = await runProgram(resolve("node_modules/.bin/biome"), ["lint", "--reporter=json", "powers.ts"], { cwd: folder });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics.filter(({ category }) => category === "plugin").map(({ location }) => lines[location.start.line - 1] ?? "");
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly start: { readonly line: number } };
}

describe("the lint rule for powers", () => {
  it("refuses Math.pow, and ** but of a square", async () => {
    const others = ["x ** 3", "x ** 0.8", "x ** y", "2 ** x", "Math.pow(x, 2)"].map(
      (power, i) => `export const a${i} = (x: number, y: number) => y + ${power};`,
    );
    const squares = ["export const square = (x: number) => x ** 2;", "export const product = (x: number) => x * x * x;"];
    expect((await refused([...others, ...squares])).sort()).toEqual(others.sort());
  });
});
