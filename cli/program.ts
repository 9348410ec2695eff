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
    const { mergeCommand }: typeof import("./commands/merge") = require("./commands/merge");
    return mergeCommand(end);
  },
  report: (end) => {
    const { reportCommand }: typeof import("./commands/report") = require("./commands/report");
    return reportCommand(end);
  },
  diff: () => {
    const { diffCommand }: typeof import("./commands/diff") = require("./commands/diff");
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
    const { passesCommand }: typeof import("./commands/passes") = require("./commands/passes");
    return passesCommand();
  },
  link: () => {
    const { linkCommand }: typeof import("./commands/link") = require("./commands/link");
    return linkCommand();
  },
  schedule: () => {
    const { scheduleCommand }: typeof import("./commands/schedule") = require("./commands/schedule");
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
    const { dashboardsCommand }: typeof import("./commands/dashboards") = require("./commands/dashboards");
    return dashboardsCommand();
  },
  compare: (end) => {
    const { compareCommand }: typeof import("./commands/compare") = require("./commands/compare");
    return compareCommand(end);
  },
  runbook: () => {
    const { runbookCommand }: typeof import("./commands/runbook") = require("./commands/runbook");
    return runbookCommand();
  },
  silence: () => {
    const { silenceCommand }: typeof import("./commands/silence") = require("./commands/silence");
    return silenceCommand();
  },
  fix: (end) => {
    const { fixCommand }: typeof import("./commands/fix") = require("./commands/fix");
    return fixCommand(end);
  },
  matrix: (end) => {
    const { matrixCommand }: typeof import("./commands/matrix") = require("./commands/matrix");
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
    const { imagesCommand }: typeof import("./commands/images") = require("./commands/images");
    return imagesCommand();
  },
  place: () => {
    const { placeCommand }: typeof import("./commands/place") = require("./commands/place");
    return placeCommand();
  },
  preflight: (end) => {
    const { preflightCommand }: typeof import("./commands/preflight") = require("./commands/preflight");
    return preflightCommand(end);
  },
  deploy: (end) => {
    const { deployCommand }: typeof import("./commands/deploy") = require("./commands/deploy");
    return deployCommand(end);
  },
  destroy: (end) => {
    const { destroyCommand }: typeof import("./commands/destroy") = require("./commands/destroy");
    return destroyCommand(end);
  },
  parts: () => {
    const { partsCommand }: typeof import("./commands/parts") = require("./commands/parts");
    return partsCommand();
  },
  climate: () => {
    const { climateCommand }: typeof import("./commands/climate") = require("./commands/climate");
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
    const { completionCommand }: typeof import("./commands/completion") = require("./commands/completion");
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
