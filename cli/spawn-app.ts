import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { InputError, PrintedError } from "./exit-codes";
import { packageFolder } from "./package-folder";

/** How an app is run. */
export interface SpawnAppOptions {
  /** Folder that it writes to, unless it says another itself. */
  readonly outdir: string;
  /** File for the words of a PropsError that ends it. */
  readonly noted: string;
  /** What the run asks of it. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly stdout: "pipe" | "inherit";
  readonly stderr: "pipe" | "inherit";
}

/** What a program that was run ended with. */
export interface EndedApp {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it printed, where that was not shown. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an app in a program of its own. */
export function spawnApp(file: string, { outdir, noted, context, stdout, stderr }: SpawnAppOptions): EndedApp {
  const ended = spawnSync(process.execPath, [...loaders(file), "-r", join(packageFolder(), "bin", "note-props-error.js"), resolve(file)], {
    env: { ...process.env, CDKTF_OUTDIR: outdir, EDGE_NODE_PROPS_ERROR: noted, CDKTF_CONTEXT_JSON: JSON.stringify(context) },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", stdout, stderr],
  });
  return { status: ended.status, signal: ended.signal, stdout: ended.stdout ?? "", stderr: ended.stderr ?? "" };
}

/** How an app ended whose verdict does not count. */
interface BadEnd extends Pick<EndedApp, "status" | "signal"> {
  /** Did it judge its sites before? */
  readonly hasVerdict: boolean;
  readonly noted: string;
  /** Was what it printed kept back? */
  readonly isQuiet: boolean;
  readonly printed: string;
}

/** What is said of it; of a PropsError, which it has printed unless it is quiet, no more than that. */
export function appError(file: string, { hasVerdict, noted, isQuiet, status, signal, printed }: BadEnd): Error {
  if (!hasVerdict && existsSync(noted)) return isQuiet ? new InputError(...linesOf(readFileSync(noted, "utf8"))) : new PrintedError();
  const ended = signal === null ? `ended with exit code ${status}` : `was stopped by ${signal}`;
  const why = hasVerdict
    ? "though its sites were judged: what it printed says why"
    : "without a verdict: end it with app.synth() of an EdgeApp";
  return new InputError(`${file} ${ended}, ${why}`, printed);
}

/** A message as its first line and those below it. */
function linesOf(text: string): [first: string, others: string] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

/** The options of node with which this program runs, and ts-node of the app's own project for TypeScript. */
function loaders(file: string): string[] {
  const own = process.execArgv.filter((option) => !option.startsWith("--inspect"));
  if (!/^\.[cm]?ts$/.test(extname(file)) || own.some((option) => /ts-node|tsx/.test(option))) return own;
  try {
    return [...own, "-r", createRequire(resolve(file)).resolve("ts-node/register")];
  } catch {
    throw new InputError(
      `${file} is TypeScript and needs ts-node, which its project does not have: npm install --save-dev ts-node typescript`,
    );
  }
}
