import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import { EdgeNode } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../../examples/first-site";
import { evaluateSites } from "../../../stacks/evaluation/evaluate-sites";
import { builtLibrary } from "../../support/programs/built-library.mjs";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-sites-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { telemetry: _, orchestration: __, ...design } = firstSite;

/** Two nodes given to the main thread and a worker of which only the program is another. */
function evaluateWith(program: string, longestSilenceMs = 20_000) {
  const stack = new TerraformStack(Testing.app(), "stack");
  const nodes = ["abha-1", "abha-2"].map((name) => new EdgeNode(stack, name, design as typeof firstSite));
  const workerFile = join(folder, "worker.cjs");
  writeFileSync(workerFile, `const { port, shared, thread } = require("node:worker_threads").workerData;\n${program}`);
  return evaluateSites(nodes, {
    concurrency: 2,
    progress: { update: () => undefined, stop: () => undefined },
    withStates: false,
    write: () => undefined,
    workerFile,
    longestSilenceMs,
  });
}

/** The worker itself, which then ends with its first answer. */
const endsEarly = `
  require(${JSON.stringify(resolve(builtLibrary(), "stacks/evaluation/evaluation-worker.js"))});
  port.on("message", () => process.exit(1));`;

/** Waits for ever, and asks nothing of a processor meanwhile. */
const goesSilent = `port.on("message", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));`;

describe("evaluateSites()", () => {
  it("gives no thread a site that is judged already", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    const nodes = ["abha-1", "abha-2"].map((name) => new EdgeNode(stack, name, design as typeof firstSite));
    const verdicts = nodes.map((node) => node.evaluate().verdict);
    const reports = evaluateSites(nodes, {
      concurrency: 2,
      progress: { update: () => undefined, stop: () => undefined },
      withStates: false,
      write: () => undefined,
      workerFile: join(folder, "no-such-worker.cjs"), // one that is started throws
    });
    expect(reports.map(({ value }) => value.verdict)).toEqual(verdicts);
  });

  it("throws with the name of the site when its thread ends, also when it had answered for others", () => {
    expect(() => evaluateWith(endsEarly)).toThrow(
      "Evaluation of abha-2 must give a verdict but its thread ended: let the program use more memory, or set concurrency to 1",
    );
  });

  it("throws with the name of the site when its thread goes silent, as one that is out of memory", () => {
    expect(() => evaluateWith(goesSilent, 1500)).toThrow(
      /^Evaluation of abha-1 must give a verdict but its thread has not answered for \d s: /,
    );
  });

  it("throws with the name of the site when its evaluation fails in the other thread only", () => {
    expect(() => evaluateWith(`port.on("message", ({ index }) => port.postMessage({ index, error: "no such file" }));`)).toThrow(
      'Evaluation of abha-1 must give the same in every thread but failed only outside the main thread, with "no such file": set concurrency to 1',
    );
  });
});
