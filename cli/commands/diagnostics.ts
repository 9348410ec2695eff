import { join } from "node:path";
import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { diagnosticsTable } from "../diagnostics/diagnostics-table";
import { type SiteDiagnostics, siteDiagnostics } from "../diagnostics/site-diagnostics";
import { fromDescription } from "../from-description";
import { judgedNodeIn } from "../passes/node-in";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";
import { widthOption } from "../width-option";
import { writeFiles } from "../write-files";

const formats = ["text", "json"] as const;

interface DiagnosticsOptions extends SiteSourceOptions {
  readonly format: (typeof formats)[number];
  readonly output?: string;
  readonly width: number;
}

/** `edge-node diagnostics`: what a running site is diagnosed by, and its unit tests. */
export function diagnosticsCommand(): Command {
  const command = new Command("diagnostics")
    .description("Show what a running site is diagnosed by, and write it as rules of vmalert with their unit tests")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(new Option("--format <name>", "how it is shown").choices(formats).default("text"))
    .option("--output <folder>", "folder for diagnostics.yaml and diagnostics.test.yaml");
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((file: string, options: DiagnosticsOptions) => {
      const { node, policy } = judgedNodeIn(file, options);
      const found = siteDiagnostics(node);
      if (options.output !== undefined) {
        const { diagnosticFileNames, diagnosticFiles }: typeof import("../../constructs/plan/diagnostic-files") =
          require("../../constructs/plan/diagnostic-files");
        const { rules, tests } = fromDescription(found.site, () => diagnosticFiles(node, found, policy));
        const at = (name: string) => join(options.output as string, name);
        writeFiles(
          [
            { file: at(diagnosticFileNames.rules), text: rules },
            { file: at(diagnosticFileNames.tests), text: tests },
          ],
          [file],
        );
      }
      process.stdout.write(shown(found, options));
    });
}

function shown(found: SiteDiagnostics, { format, width }: DiagnosticsOptions): string {
  return format === "json" ? readableJson(found) : diagnosticsTable(found, width);
}
