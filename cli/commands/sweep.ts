import { Command, InvalidArgumentError, Option } from "commander";
import { PropsError } from "../../constructs/props";
import { nameList } from "../../constructs/props/problems/name-list";
import { type SweepAxis, siteSweep, sweepAxes } from "../../constructs/report/sweep/site-sweep";
import { sweepChart } from "../../constructs/report/sweep/sweep-chart";
import { sweepText } from "../../constructs/report/sweep/sweep-text";
import { checkFiles } from "../outputs/check-files";
import { writeFiles } from "../outputs/write-files";
import { shownSite } from "../sources/shown-site";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { InputError } from "../terminal/exit-codes";
import { widthOption } from "../terminal/width-option";

interface SweepOptions extends SiteSourceOptions {
  readonly over: SweepAxis;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly svg?: string;
  readonly width: number;
}

/** Most values of one sweep [-]: each is a site of its own to judge. */
const mostValues = 500;

/** `edge-node sweep`: judges a site at several values of one input, and shows the margins as a table and a curve. */
export function sweepCommand(): Command {
  const command = new Command("sweep")
    .description("Judge a site at several values of outdoor temperature, IT load, altitude or grid voltage")
    .addArgument(siteArgument())
    .addOption(new Option("--over <axis>", "the input that is changed (required)").choices(Object.keys(sweepAxes)))
    .option("--from <number>", "first value: °C, % of the load, m, or % of the nominal voltage (required)", number)
    .option("--to <number>", "last value (required)", number)
    .option("--step <number>", "distance between two values (required)", number)
    .option("--svg <file>", "draw the margins as curves into this file");
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: SweepOptions) => {
      refuseMissing(options);
      const { over, from, to, step, svg, width, ...source } = options;
      const values = range(from, to, step);
      if (svg !== undefined) checkFiles([svg], [file]);
      const { node, description } = shownSite(file, source);
      const { name: site } = node;
      try {
        const points = siteSweep(site, description, over, values);
        process.stdout.write(sweepText(site, over, points, width));
        if (svg !== undefined) writeFiles([{ file: svg, text: sweepChart(site, over, points) }], [file]);
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof PropsError)) throw error;
        throw new InputError(`${site} must be valid at every value from ${from} to ${to} but is not: ${error.message}`);
      }
    });
}

/** Names all missing options at once; commander would name the first alone. */
function refuseMissing(options: Partial<SweepOptions>): void {
  const missing = (["over", "from", "to", "step"] as const).filter((name) => options[name] === undefined);
  if (missing.length === 0) return;
  const names = nameList(missing.map((name) => `--${name}`));
  throw new InputError(
    `A sweep must have --over, --from, --to and --step but lacks ${names}: write --over ambient --from 30 --to 50 --step 5`,
  );
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("It must be a decimal number.");
  return value;
}

function range(from: number, to: number, step: number): number[] {
  if (!(step > 0)) throw new InputError(`--step must be above 0 but is ${step}: write the distance between two values`);
  if (!(to >= from)) throw new InputError(`--to must be at least --from, ${from}, but is ${to}: swap the two`);
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (!(count <= mostValues))
    throw new InputError(`A sweep must have at most ${mostValues} values but has ${count}: choose a larger --step`);
  return Array.from({ length: count }, (_, i) => Number((from + i * step).toPrecision(12)));
}
