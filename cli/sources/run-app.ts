import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { defined } from "../../constructs/plain/defined";
import type { Data } from "../../constructs/props/problems/path";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { packageFolder } from "../results/package-folder";
import { InputError, PrintedError } from "../terminal/exit-codes";
import { type AppPart, hasFailed, shardIn, sitesIn } from "./app-part";

/** How an app is run. */
interface RunAppOptions {
  /** A folder for it alone. */
  readonly folder: string;
  /** Where it writes, unless it says another itself: a folder that is cleared; what it prints is printed then. @default the folder, and what it prints is kept back */
  readonly output?: string;
  /** The part of its sites that is judged, and how they are split. */
  readonly asked: AppRun;
  /** What the run asks of it besides. */
  readonly context: Data;
  /** Keeps its progress and warnings back, unless it ends without a verdict. */
  readonly isQuiet: boolean;
}

/**
 * Runs an app in a program of its own, which ends with this one, and reads what it wrote of its sites.
 *
 * @throws InputError when the app ended without a verdict on its sites; of a PropsError that ended it, which it has printed unless it is quiet, no more than that
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
    stdio: ["ignore", output === undefined ? "pipe" : "inherit", isQuiet ? "pipe" : "inherit", "pipe"], // the last is open as long as this program lives
  });
  const part = { sites: sitesIn(outdir), ...defined({ shard: shardIn(outdir) }) };
  refuseBadEnd(file, part, { ...ended, noted, isQuiet });
  if (asked.shard) refuseWhole(file, part);
  return part;
}

/** How a program ended. */
interface EndedApp {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The text that it printed, where that was not shown. */
  readonly stdout: string | null;
  readonly stderr: string | null;
  /** File with the words of a PropsError that ended it. */
  readonly noted: string;
  /** Was what it printed kept back? */
  readonly isQuiet: boolean;
}

/**
 * Refuses an app that judged no site, or that threw after it had: it ends otherwise than its sites ask for.
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

/** Refuses an app that does not split its sites: who merges would take each shard for all of them. */
function refuseWhole(file: string, { shard }: AppPart): void {
  if (shard) return;
  throw new InputError(
    `${file} must judge only its sites of the shard but judged all: end it with app.synth() of an EdgeApp of this version of cdktf-edge-node`,
  );
}

/** A message as its first line and those below it. */
function linesOf(text: string): [first: string, others: string] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

/** The program that runs an app, with what is put before it. */
function programOf(file: string): readonly string[] {
  const own = (name: string) => join(packageFolder(), "bin", name);
  return [own("run-with-starter.js"), process.execPath, ...loaders(file), "-r", own("note-props-error.js"), resolve(file)];
}

/** The options of node with which this program runs, and ts-node of the app's own project for TypeScript. */
function loaders(file: string): string[] {
  const own = process.execArgv.filter((option) => !option.startsWith("--inspect"));
  if (!/^\.[cm]?ts$/.test(extname(file)) || own.some((option) => /ts-node|tsx/.test(option))) return own;
  try {
    return [...own, "-r", createRequire(resolve(file)).resolve("ts-node/register")];
  } catch {
    throw new InputError(`${file} is TypeScript, so its project must have ts-node but does not: npm install --save-dev ts-node typescript`);
  }
}
