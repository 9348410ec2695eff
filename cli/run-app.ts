import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { runPolicyContext } from "../constructs/policy/settings/run-policy";
import { describeContext } from "../constructs/report/description";
import { editionContext } from "../constructs/report/edition";
import type { SiteReport } from "../constructs/report/site-report";
import { type StatesResult, statesContext } from "../constructs/report/site-states";
import { isGone, thisProcess, tryHolder } from "../stacks/lock-holder";
import { fileReason } from "../stacks/site-file/file-text";
import type { CheckedSite } from "./checked-site";
import { InputError, PrintedError } from "./exit-codes";
import { packageFolder } from "./package-folder";
import type { RunOptions } from "./run-options";

/** How the name of a temporary folder begins, and the file in it that says who made it. */
const beginning = "edge-node-";
const makerName = ".edge-node.maker";

/**
 * Runs an app of `EdgeApp` in a program of its own, and reads what it wrote of its sites. What it prints goes to standard error: standard output is the result's.
 * It writes to a folder that is removed again: a check deploys nothing.
 *
 * @param isQuiet keeps its progress and warnings back, unless it ends without a verdict
 * @throws InputError when the app ended without a verdict on its sites; of a PropsError that ended it, which it has printed unless it is quiet, no more than that
 */
export function runApp(file: string, { policy, edition }: RunOptions, isQuiet: boolean, withStates: boolean): CheckedSite[] {
  const outdir = temporaryFolder();
  const noted = join(outdir, "props-error.txt");
  try {
    const {
      status,
      signal,
      stderr = "",
      stdout,
    } = spawnSync(process.execPath, [...loaders(file), "-r", join(packageFolder(), "bin", "note-props-error.js"), resolve(file)], {
      env: {
        ...process.env,
        CDKTF_OUTDIR: outdir,
        EDGE_NODE_PROPS_ERROR: noted,
        CDKTF_CONTEXT_JSON: JSON.stringify({
          [runPolicyContext]: policy,
          ...(edition && { [editionContext]: edition }),
          [describeContext]: true,
          [statesContext]: withStates,
        }),
      },
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", isQuiet ? "pipe" : "inherit"],
    });
    const sites = sitesIn(outdir);
    const failed = sites.some(({ report: { verdict, needs } }) => verdict === "fail" || needs !== undefined);
    // An app that threw after it had judged ends as one with a failed site does
    if (sites.length > 0 && signal === null && status === (failed ? 1 : 0)) return sites;
    if (sites.length === 0 && existsSync(noted))
      throw isQuiet ? new InputError(...linesOf(readFileSync(noted, "utf8"))) : new PrintedError();
    const ended = signal === null ? `ended with exit code ${status}` : `was stopped by ${signal}`;
    const why =
      sites.length === 0
        ? "without a verdict: end it with app.synth() of an EdgeApp"
        : "though its sites were judged: what it printed says why";
    throw new InputError(`${file} ${ended}, ${why}`, stderr || stdout);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** A message as its first line and those below it. */
function linesOf(text: string): [first: string, others: string] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}

/** A folder of its own, with who made it. Those that a program left which a signal ended are removed. */
function temporaryFolder(): string {
  try {
    removeLeft();
    const folder = mkdtempSync(join(tmpdir(), beginning));
    writeFileSync(join(folder, makerName), JSON.stringify(thisProcess()));
    return folder;
  } catch (error) {
    throw new InputError(
      `TMPDIR must be a folder that can be written to but ${tmpdir()} is not, ${fileReason(error)}: name another, for the files of an app`,
    );
  }
}

function removeLeft(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(beginning))) {
    const folder = join(tmpdir(), name);
    try {
      const maker = tryHolder(readFileSync(join(folder, makerName), "utf8"));
      if (maker && isGone(maker)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // nobody's that can be known, or another user's
    }
  }
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

/** In the order of the app's sites, which its JUnit file keeps. */
function sitesIn(outdir: string): CheckedSite[] {
  const folder = join(outdir, "reports");
  if (!existsSync(join(folder, "junit.xml"))) return [];
  const sites = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => siteIn(join(folder, name)));
  const order = [...readFileSync(join(folder, "junit.xml"), "utf8").matchAll(/<testsuite name="([^"]*)"/g)].map(([, name]) => name);
  return sites.sort((one, other) => order.indexOf(one.report.site) - order.indexOf(other.report.site));
}

function siteIn(folder: string): CheckedSite {
  const report: SiteReport = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const saved = join(folder, "states.json");
  const [states] = existsSync(saved) ? (JSON.parse(readFileSync(saved, "utf8")) as StatesResult).sites : [];
  return { report, ...(states && { states }) };
}
