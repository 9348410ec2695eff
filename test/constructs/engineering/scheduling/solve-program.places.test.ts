import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outputOf } from "../../../support/programs/run-program";

const sources = resolve("constructs/engineering");
mkdirSync(".cache", { recursive: true });
const built = resolve(mkdtempSync(".cache/solver-built-"));
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** The rooms that the solver needs in plain JavaScript, file by file, as the package is built. */
beforeAll(() => {
  for (const room of ["numeric", "scheduling"]) {
    mkdirSync(join(built, room));
    for (const file of readdirSync(join(sources, room))) {
      const text = readFileSync(join(sources, room, file), "utf8");
      const { outputText } = ts.transpileModule(text, {
        compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.CommonJS },
      });
      writeFileSync(join(built, room, file.replace(/\.ts$/, ".js")), outputText);
    }
  }
});

/** Solves two programs and says what came of them and how long the program of node went on behind its last line [ms]. */
const solveTwice = (module: string) => `
const { solveProgram } = require(${JSON.stringify(module)});
const solve = (objective) => solveProgram({ goal: "largest", columns: [{ objective, lower: 0, upper: 1, kind: "binary" }], rows: [] }).objective;
const said = [solve(20), solve(22)].join(" ");`;

const inThread = (module: string) => `
const { parentPort, Worker, isMainThread } = require("node:worker_threads");
const text = ${JSON.stringify(`${solveTwice(module)} require("node:worker_threads").parentPort.postMessage(said);`)};
new Worker(text, { eval: true }).on("message", (said) => console.log(said));`;

const ran = (options: readonly string[], program: string) => outputOf(process.execPath, [...options, "-e", program], { timeoutS: 60 });
const javascript = () => join(built, "scheduling/solve-program.js");
const typescript = join(sources, "scheduling/solve-program.ts");
const tsNode = ["-C", "source", "-r", "ts-node/register"];
const tsx = ["-C", "source", "-r", "tsx/cjs"];

describe("solveProgram()", () => {
  it.each([
    ["plain JavaScript", () => [], javascript],
    ["TypeScript by ts-node", () => tsNode, () => typescript],
    ["TypeScript by tsx", () => tsx, () => typescript],
    ["text that is read as a module", () => ["--input-type=module"], javascript],
  ] as const)("solveProgram() answers in a program of %s, which ends then by itself", async (_, options, module) => {
    const asModule = options().includes("--input-type=module" as never);
    const require = asModule ? 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' : "";
    expect(await ran(options(), `${require}${solveTwice(module())} console.log(said);`)).toBe("20 22\n");
  });

  it.each([
    ["plain JavaScript", () => [], javascript],
    ["TypeScript by tsx", () => tsx, () => typescript],
  ] as const)("solveProgram() answers in a thread of a program of %s", async (_, options, module) => {
    expect(await ran(options(), inThread(module()))).toBe("20 22\n");
  });

  it("solveProgram() answers in two threads at once, each by a solver of its own", async () => {
    const threads = `${inThread(javascript())} new Worker(text, { eval: true }).on("message", (said) => console.log(said));`;
    expect(await ran([], threads)).toBe("20 22\n20 22\n");
  });

  it("solveProgram() starts no thread before the first program", async () => {
    const count = `let threads = 0; const { Worker } = require("node:worker_threads");
      require("node:worker_threads").Worker = class extends Worker { constructor(...of) { super(...of); threads++; } };`;
    const program = `${count} require(${JSON.stringify(javascript())}); const before = threads; ${solveTwice(javascript())} console.log(before, threads, said);`;
    expect(await ran([], program)).toBe("0 1 20 22\n");
  });
});
