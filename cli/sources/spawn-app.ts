import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { isDeployable } from "../../constructs/report/subjects/findings/finding-kinds";
import type { Shard } from "../../constructs/report/subjects/shards";
import { packageFolder } from "../results/package-folder";
import { InputError, PrintedError } from "../terminal/exit-codes";
import type { CheckedSite } from "./checked-site";

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

/** Runs an app in a program of its own, which ends with this one, whatever the app is. */
export function spawnApp(file: string, { outdir, noted, context, stdout, stderr }: SpawnAppOptions): EndedApp {
  const own = (name: string) => join(packageFolder(), "bin", name);
  const app = [process.execPath, ...loaders(file), "-r", own("note-props-error.js"), resolve(file)];
  const ended = spawnSync(process.execPath, [own("run-with-starter.js"), ...app], {
    env: { ...process.env, CDKTF_OUTDIR: outdir, EDGE_NODE_PROPS_ERROR: noted, CDKTF_CONTEXT_JSON: JSON.stringify(context) },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", stdout, stderr, "pipe"], // the last is open as long as this program lives
  });
  return { status: ended.status, signal: ended.signal, stdout: ended.stdout ?? "", stderr: ended.stderr ?? "" };
}

/** An app that ended, and what it was run for. */
interface Ended extends EndedApp {
  readonly noted: string;
  /** Was what it printed kept back? */
  readonly isQuiet: boolean;
}

/** What an app judged. */
export interface AppPart {
  readonly sites: readonly CheckedSite[];
  /** Of which shard they are. @default all of its sites */
  readonly shard?: Shard;
}

/** Does an app end with 1 for such sites? */
export function hasFailed(sites: readonly Pick<CheckedSite, "report">[]): boolean {
  return !sites.every(({ report }) => isDeployable(report));
}

/**
 * Refuses an app that judged no site, or that threw after it had: it ends otherwise than its sites ask for.
 *
 * @throws InputError, PrintedError for a PropsError that it has printed
 */
export function refuseBadEnd(file: string, { sites, shard }: AppPart, ended: Ended): void {
  const { noted, isQuiet, status, signal, stderr, stdout } = ended;
  const hasVerdict = sites.length > 0 || shard !== undefined;
  if (hasVerdict && signal === null && status === (hasFailed(sites) ? 1 : 0)) return;
  if (!hasVerdict && existsSync(noted)) throw isQuiet ? new InputError(...linesOf(readFileSync(noted, "utf8"))) : new PrintedError();
  const how = signal === null ? `ended with exit code ${status}` : `was stopped by ${signal}`;
  const why = hasVerdict
    ? "though its sites were judged: what it printed says why"
    : status === 0
      ? "without a verdict: end it with app.synth() of an EdgeApp"
      : "without a verdict: what it printed says why";
  throw new InputError(`${file} ${how}, ${why}`, stderr || stdout);
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
