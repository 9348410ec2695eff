import { Command, Option } from "commander";
import { compact } from "../../constructs/plain/compact";
import { defined } from "../../constructs/plain/defined";
import { listNames } from "../../constructs/plain/list-ids";
import { withRunPolicy } from "../../constructs/policy/settings/run-policy";
import { type FailLevel, failLevels } from "../../constructs/report/fail-level";
import type { Matrix } from "../../constructs/report/matrix/matrix";
import { matrixOf } from "../../constructs/report/matrix/matrix-of";
import { silent, terminalProgress } from "../../stacks/evaluation/progress";
import { budgetOption } from "../fix/budget-option";
import { checkFiles, checkPagesFolder } from "../outputs/check-files";
import { formatOption, outputOption } from "../outputs/output-options";
import { checkOutputs, type Output, OutputOptions } from "../outputs/outputs";
import { writeFiles } from "../outputs/write-files";
import { refuseUnreadable } from "../results/refuse-unreadable";
import { addHeldOptions, type GivenRunOptions, rootFolder, rootOption, runPolicy } from "../sources/run-policy-options";
import { SiteArgument } from "../sources/site-arguments";
import { exitCodes } from "../terminal/exit-codes";
import { painted } from "../terminal/painted";
import { widthOption } from "../terminal/width-option";
import { matrixDesign } from "./matrix-design";
import { matrixFormats, matrixTextFormat } from "./matrix-formats";
import { MatrixPages, withPagesFrom } from "./matrix-pages";
import { askedCountries, matrixSites } from "./matrix-sites";

interface MatrixOptions extends Omit<GivenRunOptions, "site" | "baseline" | "edition"> {
  readonly sites?: string;
  readonly countries?: string | true;
  readonly site?: string;
  readonly failOn: FailLevel;
  readonly year?: true;
  readonly pages?: string;
  readonly fix?: true;
  readonly budget: number | "none";
  readonly quiet?: true;
  readonly width: number;
}

/** `edge-node matrix`: judges one design at many sites. */
export function matrixCommand(end: (code: number) => void): Command {
  const outputs = new OutputOptions(matrixFormats, matrixTextFormat);
  const command = new Command("matrix")
    .description(
      "Judge one design at many sites: the sites of a table, or screening sites at the published weather stations of countries. One row for each site",
    )
    .addArgument(new SiteArgument("<design>", "design file, site file, or app", ["site file", "app"]))
    .option(
      "--sites <file>",
      "table of sites (CSV); columns: name, country or country.file, latitude, longitude, elevation, hottest.dryBulb, hottest.wetBulb, coldest.dryBulb, and other paths below site",
    )
    .option(
      "--countries [codes]",
      "screening sites at the published stations of these countries, such as SA,KE; without codes: of all countries",
    )
    .addOption(formatOption(outputs))
    .addOption(outputOption(outputs, "file of the --format before it"))
    .option("--site <name>", "site of an app that has the design, by its name or a pattern that only one site matches")
    .addOption(
      new Option("--fail-on <level>", "end with 1 when a finding has this effect or a more severe one")
        .choices(failLevels)
        .default("block"),
    )
    .option("--year", "simulate a year at each site that has weather, for the fuel of a year")
    .option("--pages <folder>", "write the page of each judged site into this folder; the matrix as html links to them");
  return addHeldOptions(command)
    .option("--fix", "find the changes that the design needs at each site where it fails, and one design that passes at all sites")
    .addOption(budgetOption("for each site"))
    .addOption(rootOption())
    .option("--quiet", "print no progress")
    .addOption(widthOption())
    .action((file: string, options: MatrixOptions) => {
      const matrix = judged(file, outputs.resolved(), options);
      end(
        matrix.rows.every(({ verdict, failsByLevel }) => verdict === "pass" && !failsByLevel) ? exitCodes.passed : exitCodes.policyFailed,
      );
    });
}

/** Judges, and writes every output and page, all or none. */
function judged(file: string, outputs: readonly Output<Matrix>[], options: MatrixOptions): Matrix {
  const { sites, failOn, width, year = false, quiet = false, pages: folder } = options;
  const inputs = compact([file, sites]);
  checkOutputs(outputs, inputs);
  if (folder !== undefined) checkPagesFolder(folder, "--pages");
  if (sites !== undefined) refuseUnreadable("Table of sites", sites, "correct its path");
  const pages = folder === undefined ? undefined : new MatrixPages(folder, failOn);
  const refuseTaken = (names: readonly string[]) =>
    pages && checkFiles([...outputs.flatMap((output) => output.file ?? []), ...names.map((name) => pages.fileOf(name))], inputs);
  const matrix = matrixFor(file, { ...options, year, quiet, failOn, refuseTaken, sitePages: pages });
  const shownFrom = (output: string | undefined) => withPagesFrom(output, matrix);
  const ofOutputs = outputs.flatMap(({ format, file: output }) =>
    output === undefined ? [] : format.files(shownFrom(output)).map(({ text }) => ({ file: output, text })),
  );
  writeFiles([...ofOutputs, ...(pages?.files ?? [])], inputs);
  for (const { format, file: output } of outputs)
    if (output === undefined) for (const { text } of format.files(shownFrom(output), { width, paint: painted })) process.stdout.write(text);
  return matrix;
}

interface MatrixRun extends Omit<MatrixOptions, "year" | "quiet" | "pages"> {
  readonly year: boolean;
  readonly quiet: boolean;
  readonly sitePages: MatrixPages | undefined;
  /** Refuses sites whose page would replace another file. */
  readonly refuseTaken: (names: readonly string[]) => void;
}

function matrixFor(
  file: string,
  { sites, countries, site, root: given, year, quiet, failOn, sitePages, refuseTaken, fix, budget, ...held }: MatrixRun,
): Matrix {
  const run = runPolicy({ ...held, baseline: [] });
  const root = rootFolder(given);
  const studied = countries === undefined ? undefined : askedCountries(countries);
  const design = matrixDesign(file, { ...defined({ site, root, today: run.today }), isQuiet: quiet });
  const asked = matrixSites(design, { ...defined({ sites, countries: studied, root }), year });
  refuseTaken(listNames(asked.sites));
  const progress = quiet ? silent : terminalProgress();
  try {
    return matrixOf(design.name, design.design, asked.sites, {
      policy: (name) => withRunPolicy(design.policy, name, run),
      failOn,
      year,
      leftOut: asked.leftOut,
      problemsOf: design.problemsOf,
      ...(sitePages && { pageOf: (report, one) => sitePages.make(report, one) }),
      ...(fix && {
        fix: {
          ...(budget !== "none" && { budget }),
          onProgress: (name: string, tried: number) => progress.update(`${name}, remedies`, tried, budget === "none" ? tried : budget),
        },
      }),
      onProgress: (name, done, total) => progress.update(name, done, total),
    });
  } finally {
    progress.stop();
  }
}
