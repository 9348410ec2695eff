import { Command } from "commander";
import { nodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { exitCodes, InputError } from "../terminal/exit-codes";
import { type TableOptions, tableCommand } from "../terminal/table-command";
import { type ComparedSite, comparedSite } from "./compared-site";
import { listComparison } from "./list-comparison";
import { measuredIn } from "./measured-file";

interface CompareOptions extends SiteSourceOptions, TableOptions {}

/** `edge-node compare`: compares what was measured at a site with what the solver predicts for the same air and load. */
export function compareCommand(end: (code: number) => void): Command {
  const command = new Command("compare")
    .description(
      "Compare what was measured at a site with what the solver predicts for the same air and load. Ends with 1 when a reading differs by more than 3 standard uncertainties or a diagnostic finds a fault, with 2 when nothing could be compared",
    )
    .addArgument(siteArgument())
    .argument("<measured>", "file with the readings, JSON");
  return tableCommand(command, {
    formats: ["format of the result", "text", "json", "csv"],
    addOptions: addSiteOptions,
    find: ([file = "", measured = ""], options: CompareOptions) => {
      const readings = measuredIn(measured); // before the work
      const found = comparedSite(nodeIn(file, options), readings, measured);
      return { found, list: () => listComparison(found), end: () => end(codeOf(found, measured)) };
    },
  });
}

/** @throws InputError where nothing was compared, which is no pass */
function codeOf({ site, differs, faults, readings }: ComparedSite, file: string): number {
  if (differs || faults.length > 0) return exitCodes.policyFailed;
  if (readings.length > 0) return exitCodes.passed;
  throw new InputError(
    `${file} must have a reading that the solver predicts for ${site} but has none: add one, such as a temperature, a flow or a power of a device that runs`,
  );
}
