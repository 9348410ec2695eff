import { Command } from "commander";

/** A command is put together when its name is typed; all are for a list of them, and for a name that is none. */
const commands: Readonly<Record<string, (end: (code: number) => void, whole: () => Command) => Command>> = {
  check: (end) => {
    const { checkCommand }: typeof import("./commands/check") = require("./commands/check");
    return checkCommand(end);
  },
  synth: (end) => {
    const { synthCommand }: typeof import("./commands/synth") = require("./commands/synth");
    return synthCommand(end);
  },
  export: (end) => {
    const { exportCommand }: typeof import("./commands/export") = require("./commands/export");
    return exportCommand(end);
  },
  merge: (end) => {
    const { mergeCommand }: typeof import("./merge/merge") = require("./merge/merge");
    return mergeCommand(end);
  },
  report: (end) => {
    const { reportCommand }: typeof import("./commands/report") = require("./commands/report");
    return reportCommand(end);
  },
  diff: () => {
    const { diffCommand }: typeof import("./diff/diff") = require("./diff/diff");
    return diffCommand();
  },
  explain: () => {
    const { explainCommand }: typeof import("./commands/explain") = require("./commands/explain");
    return explainCommand();
  },
  sweep: () => {
    const { sweepCommand }: typeof import("./commands/sweep") = require("./commands/sweep");
    return sweepCommand();
  },
  passes: () => {
    const { passesCommand }: typeof import("./passes/passes") = require("./passes/passes");
    return passesCommand();
  },
  link: () => {
    const { linkCommand }: typeof import("./commands/link") = require("./commands/link");
    return linkCommand();
  },
  schedule: () => {
    const { scheduleCommand }: typeof import("./schedule/schedule") = require("./schedule/schedule");
    return scheduleCommand();
  },
  route: () => {
    const { routeCommand }: typeof import("./commands/route") = require("./commands/route");
    return routeCommand();
  },
  diagnostics: () => {
    const { diagnosticsCommand }: typeof import("./commands/diagnostics") = require("./commands/diagnostics");
    return diagnosticsCommand();
  },
  dashboards: () => {
    const { dashboardsCommand }: typeof import("./dashboards/dashboards") = require("./dashboards/dashboards");
    return dashboardsCommand();
  },
  compare: (end) => {
    const { compareCommand }: typeof import("./compare/compare") = require("./compare/compare");
    return compareCommand(end);
  },
  runbook: () => {
    const { runbookCommand }: typeof import("./runbook/runbook") = require("./runbook/runbook");
    return runbookCommand();
  },
  silence: () => {
    const { silenceCommand }: typeof import("./commands/silence") = require("./commands/silence");
    return silenceCommand();
  },
  fix: (end) => {
    const { fixCommand }: typeof import("./fix/fix") = require("./fix/fix");
    return fixCommand(end);
  },
  matrix: (end) => {
    const { matrixCommand }: typeof import("./matrix/matrix") = require("./matrix/matrix");
    return matrixCommand(end);
  },
  baseline: () => {
    const { baselineCommand }: typeof import("./commands/baseline") = require("./commands/baseline");
    return baselineCommand();
  },
  rules: () => {
    const { rulesCommand }: typeof import("./commands/rules") = require("./commands/rules");
    return rulesCommand();
  },
  images: () => {
    const { imagesCommand }: typeof import("./images/images") = require("./images/images");
    return imagesCommand();
  },
  place: () => {
    const { placeCommand }: typeof import("./place/place") = require("./place/place");
    return placeCommand();
  },
  preflight: (end) => {
    const { preflightCommand }: typeof import("./preflight/preflight") = require("./preflight/preflight");
    return preflightCommand(end);
  },
  deploy: (end) => {
    const { deployCommand }: typeof import("./deploy/deploy") = require("./deploy/deploy");
    return deployCommand(end);
  },
  destroy: (end) => {
    const { destroyCommand }: typeof import("./deploy/destroy") = require("./deploy/destroy");
    return destroyCommand(end);
  },
  parts: () => {
    const { partsCommand }: typeof import("./parts/parts") = require("./parts/parts");
    return partsCommand();
  },
  climate: () => {
    const { climateCommand }: typeof import("./climate/climate") = require("./climate/climate");
    return climateCommand();
  },
  init: () => {
    const { initCommand }: typeof import("./commands/init") = require("./commands/init");
    return initCommand();
  },
  schema: () => {
    const { schemaCommand }: typeof import("./commands/schema") = require("./commands/schema");
    return schemaCommand();
  },
  completion: (_, whole) => {
    const { completionCommand }: typeof import("./completion/completion") = require("./completion/completion");
    return completionCommand(whole);
  },
};

/**
 * The command line: each command parses its flags and calls the library.
 *
 * @param end takes the exit code of a verdict
 * @param asked the command that was typed, which alone is loaded. @default every command
 */
export function program(version: string, end: (code: number) => void, asked?: string): Command {
  const command = new Command("edge-node")
    .description("A compiler for edge sites: a wrong site does not pass, and says why, in numbers, with a source")
    .version(version)
    .showHelpAfterError("(edge-node help shows every command)")
    .addHelpText("after", "\nExit codes: 0 passed, 1 a site fails, 2 the command or its input fails");
  const makes = asked !== undefined && Object.hasOwn(commands, asked) ? [commands[asked]] : Object.values(commands);
  for (const make of makes) if (make) command.addCommand(make(end, () => program(version, end)));
  return command;
}
