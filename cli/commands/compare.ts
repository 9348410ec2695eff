import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { type ComparedSite, comparedSite } from "../compare/compared-site";
import { measuredIn } from "../compare/measured-file";
import { exitCodes, InputError } from "../exit-codes";
import { nodeIn } from "../passes/node-in";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";

const formats = ["text", "json", "csv"] as const;

interface CompareOptions extends SiteSourceOptions {
  readonly format: (typeof formats)[number];
  readonly width: number;
}

/** `edge-node compare`: what is measured at a site beside what the solver says of the same air and load. */
export function compareCommand(end: (code: number) => void): Command {
  const command = new Command("compare")
    .description(
      "Hold what is measured at a site against the node solved at the same air and load; ends with 1 when a reading differs by more than 3 standard uncertainties or a diagnostic finds a fault, with 2 when nothing could be compared",
    )
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .argument("<measured>", "file of what was measured, JSON")
    .addOption(new Option("--format <name>", "how they are written").choices(formats).default("text"));
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, measured: string, options: CompareOptions) => {
      const readings = measuredIn(measured); // before the work
      const found = comparedSite(nodeIn(file, options), readings, measured);
      process.stdout.write(textOf(found, options));
      end(codeOf(found, measured));
    });
}

/** @throws InputError where nothing was compared: that is not found to be well */
function codeOf({ site, differs, faults, readings }: ComparedSite, file: string): number {
  if (differs || faults.length > 0) return exitCodes.policyFailed;
  if (readings.length > 0) return exitCodes.passed;
  throw new InputError(
    `${file} must have a reading that the solver predicts of ${site} but has none: give one, such as a temperature, a flow or a power of a device that runs`,
  );
}

/** The writer of a format is loaded for it alone. */
function textOf(found: ComparedSite, { format, width }: CompareOptions): string {
  if (format === "json") return readableJson(found);
  if (format === "csv") {
    const { compareCsv }: typeof import("../compare/compare-csv") = require("../compare/compare-csv");
    return compareCsv(found);
  }
  const { compareTable }: typeof import("../compare/compare-table") = require("../compare/compare-table");
  return compareTable(found, width);
}
