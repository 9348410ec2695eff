import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { wholeOption } from "../support/programs/whole-option";
import { hostileKinds } from "./kinds";
import { type CaseNumber, type CaseResult, casesOf } from "./run-case";
import { dearCases, suiteCases } from "./suite-cases";
import { Tally } from "./tally";

/** How long a thread may say nothing before its case counts as one that hangs, loading included [ms]: a machine with other work may give it nothing for half a minute. */
const silentMs = 120_000;

/**
 * Throws hostile input of every kind at the product: `npm run hostile -- --cases 20000 --seed 1`. A case follows from seed, kind and number alone. The run prints how many
 * cases were refused, taken and judged, and shows the first that are broken; it then ends with exit code 1. `--choose` runs the cases that the suite is chosen from, and writes which it leaves out.
 */
async function hostile(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: "string" }, seed: { type: "string" }, choose: { type: "boolean" } } });
  const { cases, seed } = values.choose
    ? suiteCases
    : { cases: wholeOption("cases", values.cases ?? "20000"), seed: wholeOption("seed", values.seed ?? `${Date.now() % 1_000_000_000}`) };
  process.stdout.write(`${cases} cases from seed ${seed}\n`);
  const tally = new Tally();
  for (const kind of hostileKinds) {
    const of = casesOf(kind, cases);
    await runAll(
      Array.from({ length: of }, (_, index) => ({ seed, kind: kind.name, index, of })),
      tally,
    );
    process.stderr.write(`${kind.name}: ${tally.count(kind.name)} cases, ${tally.count(kind.name, "broken")} broken\n`);
  }
  process.stdout.write(`${tally}\n`);
  if (values.choose) writeFileSync(join(__dirname, "dear-cases.json"), `${JSON.stringify(dearCases(tally.results))}\n`);
  if (tally.broken.length === 0) return;
  process.stdout.write(`${tally.brokenText()}\n`);
  process.exitCode = 1;
}

/** Runs the cases in a thread, and behind one that ends the thread the others in a new one. */
async function runAll(numbers: readonly CaseNumber[], tally: Tally): Promise<void> {
  for (let next = 0; next < numbers.length; ) {
    const { done, ended } = await runUntilItEnds(numbers.slice(next), tally);
    next += done;
    const number = numbers[next];
    if (ended === undefined || !number) continue;
    tally.take({ ...number, input: "not known", outcome: { kind: "broken", tookMs: 0, defects: [ended] } });
    next += 1;
  }
}

/** How many cases a thread ran, and why it ended before it had run all. */
function runUntilItEnds(numbers: readonly CaseNumber[], tally: Tally): Promise<{ readonly done: number; readonly ended?: string }> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, "hostile-worker.ts"), { workerData: { hostile: numbers } });
    let done = 0;
    const end = (ended?: string) => {
      clearTimeout(silence);
      void worker.terminate().then(() => resolve(ended === undefined ? { done } : { done, ended }));
    };
    const silence = setTimeout(() => end(`said nothing for ${silentMs / 1000} s`), silentMs);
    worker.on("error", (error) => end(`ended the thread: ${String(error).slice(0, 300)}`));
    worker.on("message", (result: CaseResult) => {
      silence.refresh();
      tally.take(result);
      done += 1;
      if (done === numbers.length) end();
    });
  });
}

void hostile();
