import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { benchApp, benchSites } from "./bench-sites";
import { inOwnProcess } from "./in-own-process";
import type { Measuring } from "./measurement";
import { inTemporaryFolder } from "./temporary-folder";

const sites = 100;
const turns = 2;

/** The evaluation of an app, up to the end of its progress, with two threads against one. Its time is that of the clock: this is about two cores at once. */
export const secondCore: Measuring = {
  does: `evaluates ${sites} sites with one thread and with two, ${turns} times`,
  measure: async () => {
    const least = new Map<number, number>();
    const reports = new Map<number, string>();
    for (let turn = 0; turn < turns; turn++) {
      for (const concurrency of [1, 2]) {
        const { seconds, report } = await inTemporaryFolder((folder) => evaluated(join(folder, "out"), concurrency));
        least.set(concurrency, Math.min(least.get(concurrency) ?? seconds, seconds));
        reports.set(concurrency, report);
      }
    }
    if (reports.get(1) !== reports.get(2)) throw new Error("Reports with two threads are not the same as with one");
    const [one = Number.NaN, two = Number.NaN] = [least.get(1), least.get(2)];
    const alone = await inOwnProcess("evaluate-sites", [sites]);
    const [half, other] = await Promise.all([inOwnProcess("evaluate-sites", [sites]), inOwnProcess("evaluate-sites", [sites])]);
    const of = `${sites} sites, the same bytes; ${availableParallelism()} cores`;
    return [
      { name: "evaluation with one thread ÷ with two", value: one / two, unit: "", goal: { bound: "at-least", value: 1.7 }, of },
      {
        name: "what two processes of their own gain",
        value: (2 * Number(alone)) / Math.max(Number(half), Number(other)),
        unit: "",
        of: "the same evaluation: what the machine itself allows",
      },
      { name: "evaluation and report of a site, one thread", value: (one / sites) * 1000, unit: "ms", of },
    ];
  },
};

/** A hash of every report. */
function contentOf(outdir: string): string {
  const hash = createHash("sha256");
  for (const { name } of benchSites(sites)) hash.update(readFileSync(join(outdir, "reports", name, "report.json")));
  return hash.digest("hex");
}

function evaluated(outdir: string, concurrency: number): { readonly seconds: number; readonly report: string } {
  let end = Number.NaN;
  const app = benchApp(outdir, sites, {
    concurrency,
    onEvaluated: () => {
      end = performance.now(); // the reports are written by then
    },
  });
  const start = performance.now();
  app.synth();
  return { seconds: (end - start) / 1000, report: contentOf(outdir) };
}
