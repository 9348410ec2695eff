import { Command } from "commander";
import type { climateCommand } from "./climate/climate";
import type { baselineCommand } from "./commands/baseline";
import type { checkCommand } from "./commands/check";
import type { diagnosticsCommand } from "./commands/diagnostics";
import type { docsCommand } from "./commands/docs";
import type { explainCommand } from "./commands/explain";
import type { exportCommand } from "./commands/export";
import type { initCommand } from "./commands/init";
import type { linkCommand } from "./commands/link";
import type { reportCommand } from "./commands/report";
import type { routeCommand } from "./commands/route";
import type { rulesCommand } from "./commands/rules";
import type { schemaCommand } from "./commands/schema";
import type { silenceCommand } from "./commands/silence";
import type { sweepCommand } from "./commands/sweep";
import type { synthCommand } from "./commands/synth";
import type { compareCommand } from "./compare/compare";
import type { completionCommand } from "./completion/completion";
import type { dashboardsCommand } from "./dashboards/dashboards";
import type { deployCommand } from "./deploy/deploy";
import type { destroyCommand } from "./deploy/destroy";
import type { diffCommand } from "./diff/diff";
import type { fixCommand } from "./fix/fix";
import type { imagesCommand } from "./images/images";
import type { matrixCommand } from "./matrix/matrix";
import type { mergeCommand } from "./merge/merge";
import type { partsCommand } from "./parts/parts";
import type { passesCommand } from "./passes/passes";
import type { placeCommand } from "./place/place";
import type { preflightCommand } from "./preflight/preflight";
import type { runbookCommand } from "./runbook/runbook";
import type { scheduleCommand } from "./schedule/schedule";

/** Makes a command. @param end takes the exit code of a verdict @param whole makes the whole command line */
type MakeCommand = (end: (code: number) => void, whole: () => Command) => Command;

/** The commands. One is loaded when its name is typed; all are loaded for their list and for an unknown name. */
const commands: Readonly<Record<string, () => MakeCommand>> = {
  check: () => require("./commands/check").checkCommand as typeof checkCommand,
  synth: () => require("./commands/synth").synthCommand as typeof synthCommand,
  export: () => require("./commands/export").exportCommand as typeof exportCommand,
  merge: () => require("./merge/merge").mergeCommand as typeof mergeCommand,
  report: () => require("./commands/report").reportCommand as typeof reportCommand,
  diff: () => require("./diff/diff").diffCommand as typeof diffCommand,
  explain: () => require("./commands/explain").explainCommand as typeof explainCommand,
  sweep: () => require("./commands/sweep").sweepCommand as typeof sweepCommand,
  passes: () => require("./passes/passes").passesCommand as typeof passesCommand,
  link: () => require("./commands/link").linkCommand as typeof linkCommand,
  schedule: () => require("./schedule/schedule").scheduleCommand as typeof scheduleCommand,
  route: () => require("./commands/route").routeCommand as typeof routeCommand,
  diagnostics: () => require("./commands/diagnostics").diagnosticsCommand as typeof diagnosticsCommand,
  dashboards: () => require("./dashboards/dashboards").dashboardsCommand as typeof dashboardsCommand,
  compare: () => require("./compare/compare").compareCommand as typeof compareCommand,
  runbook: () => require("./runbook/runbook").runbookCommand as typeof runbookCommand,
  silence: () => require("./commands/silence").silenceCommand as typeof silenceCommand,
  fix: () => require("./fix/fix").fixCommand as typeof fixCommand,
  matrix: () => require("./matrix/matrix").matrixCommand as typeof matrixCommand,
  baseline: () => require("./commands/baseline").baselineCommand as typeof baselineCommand,
  rules: () => require("./commands/rules").rulesCommand as typeof rulesCommand,
  images: () => require("./images/images").imagesCommand as typeof imagesCommand,
  place: () => require("./place/place").placeCommand as typeof placeCommand,
  preflight: () => require("./preflight/preflight").preflightCommand as typeof preflightCommand,
  deploy: () => require("./deploy/deploy").deployCommand as typeof deployCommand,
  destroy: () => require("./deploy/destroy").destroyCommand as typeof destroyCommand,
  parts: () => require("./parts/parts").partsCommand as typeof partsCommand,
  climate: () => require("./climate/climate").climateCommand as typeof climateCommand,
  init: () => require("./commands/init").initCommand as typeof initCommand,
  docs: () => require("./commands/docs").docsCommand as typeof docsCommand,
  schema: () => require("./commands/schema").schemaCommand as typeof schemaCommand,
  completion: () => (_, whole) => (require("./completion/completion").completionCommand as typeof completionCommand)(whole),
};

/**
 * Makes the command line: each command parses its flags and calls the library.
 *
 * @param end takes the exit code of a verdict
 * @param asked the typed command, which alone is loaded. @default every command
 */
export function program(version: string, end: (code: number) => void, asked?: string): Command {
  const command = new Command("edge-node")
    .description("Checks edge sites against rules: a site that breaks one does not pass, and a finding states the numbers and their source")
    .version(version)
    .showHelpAfterError("(edge-node help shows every command)")
    .addHelpText("after", "\nExit codes: 0 passed, 1 a site fails, 2 the command or its input is wrong");
  const loads = asked !== undefined && Object.hasOwn(commands, asked) ? [commands[asked]] : Object.values(commands);
  for (const load of loads) if (load) command.addCommand(load()(end, () => program(version, end)));
  return command;
}
