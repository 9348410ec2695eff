import { Command } from "commander";
import { listValues } from "../../constructs/plain/list-values";
import { filesNamedBy } from "../../site-files/reading/files-named-by";
import { writeFiles } from "../outputs/write-files";
import { addJudgedSiteOptions, SiteArgument } from "../sources/site-arguments";
import { sourceOf } from "../sources/source-of";
import { exitCodes, InputError } from "../terminal/exit-codes";
import { sayBeside } from "../terminal/say";
import { exportSite, refuseTaken } from "./export-site";

interface ExportOptions {
  readonly site?: string;
  readonly output?: string;
  readonly split?: string;
  readonly root?: string;
  readonly today?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** `edge-node export`: writes a site as one complete site file, and compares that file with its source. */
export function exportCommand(end: (code: number) => void): Command {
  const command = new Command("export")
    .description(
      "Write a site of an app as a site file, or a site file with its design as one file, and compare it with the source. Ends with 1 when something cannot be written",
    )
    .addArgument(new SiteArgument("<site>", "app, or site file", ["site file", "app"]))
    .option("--output <file>", "site file to write, its weather beside it (default: <site>.yaml)")
    .option("--split <file>", "write the design, with the promises, into a file of this name beside the site file, which names it")
    .option("--force", "replace the files that are there")
    .option("--quiet", "print no progress and no warnings of an app");
  return addJudgedSiteOptions(command).action((source: string, options: ExportOptions) => end(exported(source, options)));
}

function exported(source: string, { site, output, split, root, today, force = false, quiet = false }: ExportOptions): number {
  const from = sourceOf("Site to export", source);
  if (output !== undefined && !/\.ya?ml$/.test(output))
    throw new InputError(`--output must end in .yaml but is ${output}: use a name such as site.yaml`);
  if (split !== undefined && !/^[^/\\]+\.ya?ml$/.test(split))
    throw new InputError(`--split must be a name that ends in .yaml, beside the site file, but is ${split}: use a name such as hub.yaml`);
  const known = output ?? (site !== undefined && /^[\w-]+$/.test(site) ? `${site}.yaml` : undefined);
  if (known !== undefined && !force) refuseTaken(known); // before the work
  const given = from.export({ site, root, today, isQuiet: quiet });
  const { files, lost, same } = exportSite(given, { source, output, design: split, today, mayReplace: force });
  writeFiles(files, from.kind === "app" ? [source] : [source, ...filesNamedBy(source)], { isForced: true }); // files that must stay are refused before
  const names = listValues(files, "file").join(" and ");
  const said =
    lost.length === 0
      ? [`${names}: agrees with ${source}, ${same}`]
      : [`${names} differs from ${source}:`, ...lost.map((line) => `- ${line}`)];
  said.forEach(sayBeside);
  return lost.length === 0 ? exitCodes.passed : exitCodes.policyFailed;
}
