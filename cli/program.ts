import { Command } from "commander";

/** A command is put together when its name is typed; all are for a list of them, and for a name that is none. */
const commands: Readonly<Record<string, (end: (code: number) => void, whole: () => Command) => Command>> = {
  check: (end) => (require("./commands/check") as typeof import("./commands/check")).checkCommand(end),
  synth: (end) => (require("./commands/synth") as typeof import("./commands/synth")).synthCommand(end),
  export: (end) => (require("./commands/export") as typeof import("./commands/export")).exportCommand(end),
  merge: (end) => (require("./commands/merge") as typeof import("./commands/merge")).mergeCommand(end),
  report: (end) => (require("./commands/report") as typeof import("./commands/report")).reportCommand(end),
  diff: () => (require("./commands/diff") as typeof import("./commands/diff")).diffCommand(),
  explain: () => (require("./commands/explain") as typeof import("./commands/explain")).explainCommand(),
  sweep: () => (require("./commands/sweep") as typeof import("./commands/sweep")).sweepCommand(),
  passes: () => (require("./commands/passes") as typeof import("./commands/passes")).passesCommand(),
  link: () => (require("./commands/link") as typeof import("./commands/link")).linkCommand(),
  schedule: () => (require("./commands/schedule") as typeof import("./commands/schedule")).scheduleCommand(),
  route: () => (require("./commands/route") as typeof import("./commands/route")).routeCommand(),
  diagnostics: () => (require("./commands/diagnostics") as typeof import("./commands/diagnostics")).diagnosticsCommand(),
  dashboards: () => (require("./commands/dashboards") as typeof import("./commands/dashboards")).dashboardsCommand(),
  compare: (end) => (require("./commands/compare") as typeof import("./commands/compare")).compareCommand(end),
  runbook: () => (require("./commands/runbook") as typeof import("./commands/runbook")).runbookCommand(),
  silence: () => (require("./commands/silence") as typeof import("./commands/silence")).silenceCommand(),
  fix: (end) => (require("./commands/fix") as typeof import("./commands/fix")).fixCommand(end),
  matrix: (end) => (require("./commands/matrix") as typeof import("./commands/matrix")).matrixCommand(end),
  baseline: () => (require("./commands/baseline") as typeof import("./commands/baseline")).baselineCommand(),
  rules: () => (require("./commands/rules") as typeof import("./commands/rules")).rulesCommand(),
  images: () => (require("./commands/images") as typeof import("./commands/images")).imagesCommand(),
  place: () => (require("./commands/place") as typeof import("./commands/place")).placeCommand(),
  preflight: (end) => (require("./commands/preflight") as typeof import("./commands/preflight")).preflightCommand(end),
  deploy: (end) => (require("./commands/deploy") as typeof import("./commands/deploy")).deployCommand(end),
  destroy: (end) => (require("./commands/destroy") as typeof import("./commands/destroy")).destroyCommand(end),
  parts: () => (require("./commands/parts") as typeof import("./commands/parts")).partsCommand(),
  climate: () => (require("./commands/climate") as typeof import("./commands/climate")).climateCommand(),
  init: () => (require("./commands/init") as typeof import("./commands/init")).initCommand(),
  schema: () => (require("./commands/schema") as typeof import("./commands/schema")).schemaCommand(),
  completion: (_, whole) => (require("./commands/completion") as typeof import("./commands/completion")).completionCommand(whole),
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
