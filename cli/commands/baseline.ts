import { existsSync } from "node:fs";
import { Command } from "commander";
import { addUp } from "../../constructs/plain/add-up";
import { counted } from "../../constructs/plain/counted";
import { type Baseline, baselineOf, shrinkBaseline } from "../../constructs/policy/acceptance/baseline";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { checkFiles } from "../outputs/check-files";
import { lockOutput } from "../outputs/lock-output";
import { writeFiles } from "../outputs/write-files";
import { readBaselines } from "../results/read-baselines";
import { readResult } from "../results/read-result";

/** `edge-node baseline`: writes today's findings to a file, so that only new or worse findings fail. A file that exists only shrinks. */
export function baselineCommand(): Command {
  return new Command("baseline")
    .description(
      "Save today's findings, so that later only new or worse findings fail. In a file that exists, findings are only removed or lowered",
    )
    .argument("<result>", "result of check --format json")
    .requiredOption("--output <file>", "baseline file to write, for check --baseline")
    .action((result: string, { output }: { readonly output: string }) => {
      const [target] = checkFiles([output], [result]);
      const lock = target?.kind === "file" ? lockOutput(target.path) : undefined; // two programs that read and then write would lose entries
      try {
        process.stdout.write(writeBaselines(result, output, target?.kind === "file" && existsSync(output) ? readBaselines(output) : []));
      } finally {
        lock?.release();
      }
    });
}

/** Writes the known findings of the result's sites, keeps those of other sites, and prints the number. */
function writeBaselines(result: string, output: string, known: readonly Baseline[]): string {
  const baselines = readResult(result).sites.map(({ site, findings }) => {
    const own = known.find((one) => one.site === site);
    return own ? shrinkBaseline(own, findings) : baselineOf(findings, site);
  });
  const others = known.filter((one) => !baselines.some(({ site }) => site === one.site));
  writeFiles([{ file: output, text: `${JSON.stringify([...others, ...baselines], undefined, 2)}\n` }], [result]);
  const entries = addUp(baselines, (one) => one.entries.length);
  return `${visibleLine(output)}: ${counted(entries, "known finding")} of ${counted(baselines.length, "site")}\n`;
}
