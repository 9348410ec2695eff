import { join } from "node:path";
import { Command } from "commander";
import type { Diagnostic } from "../../constructs/facts/telemetry/diagnostic";
import { tabulate } from "../../constructs/report/writing/table";
import { writeFiles } from "../outputs/write-files";
import { type JudgedNode, judgedNodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { fromDescription } from "../terminal/from-description";
import { type Listing, type TableOptions, tableCommand } from "../terminal/table-command";
import { type SiteDiagnostics, siteDiagnostics } from "./site-diagnostics";

interface DiagnosticsOptions extends SiteSourceOptions, TableOptions {
  readonly output?: string;
}

/** `edge-node diagnostics`: shows the diagnostic rules of a running site, and writes them with their unit tests. */
export function diagnosticsCommand(): Command {
  const command = new Command("diagnostics")
    .description("Show the diagnostic rules of a running site, and write them as rules of vmalert with their unit tests")
    .addArgument(siteArgument());
  return tableCommand(command, {
    formats: ["format of the list", "text", "json"],
    addOptions: (one) => addSiteOptions(one.option("--output <folder>", "folder for diagnostics.yaml and diagnostics.test.yaml")),
    find: ([file = ""], options: DiagnosticsOptions) => {
      const judged = judgedNodeIn(file, options);
      const found = siteDiagnostics(judged.node);
      if (options.output !== undefined) writeFiles(filesOf(found, options.output, judged), [file]);
      return { found, list: () => listDiagnostics(found) };
    },
  });
}

function filesOf(found: SiteDiagnostics, folder: string, { node, policy }: JudgedNode) {
  const { diagnosticFileNames, diagnosticFiles }: typeof import("../../constructs/monitoring/diagnostic-files") =
    require("../../constructs/monitoring/diagnostic-files");
  const { rules, tests } = fromDescription(found.site, () => diagnosticFiles(node, found, policy));
  return [
    { file: join(folder, diagnosticFileNames.rules), text: rules },
    { file: join(folder, diagnosticFileNames.tests), text: tests },
  ];
}

/** Lists the diagnostics of a site, then each device without one, with the reason. */
export function listDiagnostics({ site, diagnostics, notDiagnosed }: SiteDiagnostics): Listing {
  const reasons = notDiagnosed.map(({ rule, device, reason }) => `${device === undefined ? rule : `${rule} of ${device}`}: ${reason}`);
  return {
    blocks: [
      diagnostics.length === 0 ? `${site}: no device can be diagnosed` : `Diagnostics of ${site}`,
      tabulate(["device", "rule", "fires above", "for", "at its fault"], diagnostics.map(diagnosticCells)),
      ...(reasons.length > 0 ? ["", "Not diagnosed", ...reasons] : []),
    ],
  };
}

function diagnosticCells(one: Diagnostic): readonly string[] {
  const { device, rule, limit, holdS, faultResidual } = one;
  return [device, rule, valueText(limit, one), `${holdS / 60} min`, valueText(faultResidual, one)];
}

function valueText(value: number, { unit }: Diagnostic): string {
  return `${Number(value.toPrecision(3))}${unit === "-" ? "" : ` ${unit}`}`;
}
