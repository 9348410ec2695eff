import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { packageFolder } from "../../constructs/plain/package-folder";
import type { Data } from "../../constructs/props/problems/path";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { InputError, PrintedError } from "../terminal/exit-codes";
import { type AppPart, hasFailed, shardIn, sitesIn } from "./app-part";

interface RunAppOptions {
  /** An empty folder of its own. */
  readonly folder: string;
  /** Its output folder, unless it names another. The folder is cleared, and its output printed. @default `folder`, without printing */
  readonly output?: string;
  /** The shard to judge, and how sites are split. */
  readonly asked: AppRun;
  /** Further context of the run. */
  readonly context: Data;
  /** Hides its progress and warnings, unless it ends without a verdict. */
  readonly isQuiet: boolean;
}

/**
 * Runs an app in a process of its own, which ends with this one, and reads its files about its sites.
 *
 * @throws InputError when the app ended without a verdict on its sites; without details after a PropsError, which the app printed unless it
 * is quiet
 */
export function runApp(file: string, { folder, output, asked, context, isQuiet }: RunAppOptions): AppPart {
  const outdir = output ?? folder;
  const noted = join(folder, "props-error.txt");
  const ended = spawnSync(process.execPath, programOf(file), {
    env: {
      ...process.env,
      CDKTF_OUTDIR: resolve(outdir),
      EDGE_NODE_PROPS_ERROR: noted,
      CDKTF_CONTEXT_JSON: JSON.stringify({ ...context, [appRunContext]: asked }),
    },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", output === undefined ? "pipe" : "inherit", isQuiet ? "pipe" : "inherit", "pipe"], // stays open as long as this process lives
  });
  const part = { sites: sitesIn(outdir), ...defined({ shard: shardIn(outdir) }) };
  refuseBadEnd(file, part, { ...ended, noted, isQuiet });
  if (asked.shard) refuseWhole(file, part);
  return part;
}

interface EndedApp {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Its output, where that was not shown. */
  readonly stdout: string | null;
  readonly stderr: string | null;
  /** File with the message of a PropsError that ended it. */
  readonly noted: string;
  /** Whether its output was hidden. */
  readonly isQuiet: boolean;
}

/**
 * Refuses an app that judged no site, or that failed afterwards: its exit code contradicts its sites.
 *
 * @throws InputError, PrintedError for a PropsError that it has printed
 */
function refuseBadEnd(file: string, { sites, shard }: AppPart, { noted, isQuiet, status, signal, stderr, stdout }: EndedApp): void {
  const hasVerdict = sites.length > 0 || shard !== undefined;
  if (hasVerdict && signal === null && status === (hasFailed(sites) ? 1 : 0)) return;
  if (!hasVerdict && existsSync(noted)) throw isQuiet ? new InputError(...linesOf(readFileSync(noted, "utf8"))) : new PrintedError();
  const how = signal === null ? `ended with exit code ${status}` : `was stopped by ${signal}`;
  const why = hasVerdict
    ? "although its sites were judged: read what it printed"
    : status === 0
      ? "without a verdict: end it with app.synth() of an EdgeApp"
      : "without a verdict: read what it printed";
  throw new InputError(`${file} ${how}, ${why}`, stderr || (stdout ?? ""));
}

/** Refuses an app that does not split its sites: merging would count every site in each shard. */
function refuseWhole(file: string, { shard }: AppPart): void {
  if (shard) return;
  throw new InputError(
    `${file} must judge only its sites of the shard but judged all: end it with app.synth() of an EdgeApp of this version of cdktf-edge-node`,
  );
}

/** Splits a message into its first line and the others. */
function linesOf(text: string): [first: string, others: string] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

/** Returns the program that runs an app, with its leading arguments. */
function programOf(file: string): readonly string[] {
  const own = (name: string) => join(packageFolder(), "bin", name);
  return [own("run-with-starter.js"), process.execPath, ...loaders(file), "-r", own("note-props-error.js"), resolve(file)];
}

/** Returns this program's options of node, and ts-node of the app's own project for TypeScript. */
function loaders(file: string): string[] {
  const own = process.execArgv.filter((option) => !option.startsWith("--inspect"));
  if (!/^\.[cm]?ts$/.test(extname(file)) || own.some((option) => /ts-node|tsx/.test(option))) return own;
  try {
    return [...own, "-r", createRequire(resolve(file)).resolve("ts-node/register")];
  } catch {
    throw new InputError(`${file} is TypeScript, so its project must have ts-node but does not: npm install --save-dev ts-node typescript`);
  }
}
