import { Command, Option } from "commander";
import { compact } from "../../constructs/plain/compact";
import { type FailLevel, failLevels } from "../../constructs/report/fail-level";
import { formats } from "../../constructs/report/formats";
import { textFormat } from "../../constructs/report/formats/text";
import { type RunResult, runResult } from "../../constructs/report/run-result";
import { imagesOf, readValues, type Variables } from "../images/variables";
import { formatOption, outputOption } from "../outputs/output-options";
import { checkOutputs, type Output, OutputOptions } from "../outputs/outputs";
import { write } from "../outputs/result-files";
import { forEachFile } from "../sources/each-file";
import { type GivenRunOptions, rootOption, runOptionsOf, siteOption, todayOption } from "../sources/run-policy-options";
import { selectSites } from "../sources/select-sites";
import { deployedArgument } from "../sources/site-arguments";
import { painted } from "../terminal/painted";
import { exitCodeOf } from "../terminal/verdict";
import { widthOption } from "../terminal/width-option";
import { askSite } from "./ask-site";
import { Docker } from "./docker";
import { preflightSites } from "./preflight-sites";

interface PreflightOptions extends Pick<GivenRunOptions, "site" | "audit" | "today" | "root"> {
  readonly variables?: string;
  readonly failOn: FailLevel;
  readonly quiet?: true;
  readonly width: number;
}

/** Formats that show findings. Pages, fleets and bills describe a judged site. */
const shownBy = ["text", "json", "sarif", "junit", "github", "gitlab", "markdown", "cdk"];

/** `edge-node preflight`: checks the engines of sites before an apply, for what would make the apply fail. */
export function preflightCommand(end: (code: number) => void): Command {
  const outputs = new OutputOptions<RunResult>(
    formats.filter(({ name }) => shownBy.includes(name)),
    textFormat,
  );
  return new Command("preflight")
    .description(
      "Check the engines of sites, with the docker command, for what would make an apply fail: images, secrets, ports, disk, memory, clock",
    )
    .addArgument(deployedArgument())
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs, "file for the --format before it"))
    .addOption(siteOption("only sites with this name or pattern, such as 'riyadh-*'; repeatable"))
    .option("--variables <file>", "values of Terraform variables for images and dockerHost, such as site.tfvars.json")
    .addOption(
      new Option("--fail-on <level>", "end with 1 when a finding has this effect or a more severe one")
        .choices(failLevels)
        .default("block"),
    )
    .option("--audit", "ignore every waiver")
    .addOption(todayOption())
    .addOption(rootOption())
    .option("--quiet", "print no progress and no sites that pass, only failures and warnings")
    .addOption(widthOption())
    .action((files: string[], options: PreflightOptions) => end(preflight(files, outputs.resolved(), options)));
}

function preflight(files: readonly string[], outputs: readonly Output[], options: PreflightOptions): number {
  const { variables: file, failOn, quiet: isQuiet = false, width } = options;
  const inputs = compact([...files, file]);
  checkOutputs(outputs, inputs);
  const variables: Variables = file === undefined ? new Map() : readValues(file);
  const run = runOptionsOf({ ...options, baseline: [], require: [], edition: [] });
  const sites = forEachFile(files, (one) =>
    preflightSites(one, run, isQuiet).map((site) => ({ ...site, file: one, name: site.node.name })),
  );
  const chosen = selectSites(sites, options.site);
  const docker = Docker.find();
  const asking = { docker, variables, variableOf: imagesOf(file ?? "", variables), isQuiet };
  const reports = chosen.map((site) => askSite(site, asking));
  const result = runResult(reports, failOn);
  write(outputs, result, { inputs }, { isQuiet, width, paint: painted });
  return exitCodeOf(result);
}
