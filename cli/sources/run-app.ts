import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { runPolicyContext } from "../../constructs/policy/settings/run-policy";
import { describeContext } from "../../constructs/report/description";
import type { SiteReport } from "../../constructs/report/site-report";
import { type StatesResult, statesContext } from "../../constructs/report/site-states";
import { editionContext } from "../../constructs/report/subjects/edition";
import { imagesAsWrittenContext } from "../../site-files/locks/image-lock";
import { fileReason } from "../../site-files/reading/file-text";
import { type AppRun, appRunContext } from "../../stacks/app-run";
import { engineFile, enginesContext } from "../../stacks/deployed-engine";
import { isGone, thisProcess, tryHolder } from "../../stacks/lock-holder";
import { InputError } from "../terminal/exit-codes";
import type { CheckedSite } from "./checked-site";
import type { RunOptions } from "./run-options";
import { shardIn } from "./shard-in";
import { type AppPart, refuseBadEnd, spawnApp } from "./spawn-app";

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
export function runApp(file: string, options: RunOptions, isQuiet: boolean, withStates: boolean): readonly CheckedSite[] {
  return runAppPart(file, options, { isQuiet, withStates }).sites;
}

/** How the sites of an app are judged. */
interface RunAppOptions {
  readonly isQuiet: boolean;
  readonly withStates: boolean;
  /** The part of its sites that is judged, and how they are split. @default all */
  readonly asked?: AppRun;
  /** Reads references of images as they are written, and not what a lock makes of them. @default as the lock has them */
  readonly imagesAsWritten?: boolean;
  /** Says of each site which engine it is deployed to. @default no */
  readonly withEngines?: boolean;
}

/** As {@link runApp}, with the shard that the app says its sites are. */
export function runAppPart(
  file: string,
  { policy, edition }: RunOptions,
  { isQuiet, withStates, asked, imagesAsWritten = false, withEngines = false }: RunAppOptions,
): AppPart {
  return inTemporaryFolder((outdir) => {
    const noted = join(outdir, "props-error.txt");
    const ended = spawnApp(file, {
      outdir,
      noted,
      context: defined({
        [runPolicyContext]: policy,
        [editionContext]: edition,
        [describeContext]: true,
        [statesContext]: withStates,
        [imagesAsWrittenContext]: imagesAsWritten ? true : undefined,
        [enginesContext]: withEngines ? true : undefined,
        [appRunContext]: { charts: false, ...asked } satisfies AppRun, // they would go with the folder
      }),
      stdout: "pipe",
      stderr: isQuiet ? "pipe" : "inherit",
    });
    const shard = shardIn(outdir);
    const part = { sites: sitesIn(outdir), ...defined({ shard }) };
    refuseBadEnd(file, part, { ...ended, noted, isQuiet });
    if (asked?.shard) refuseWhole(file, part);
    return part;
  });
}

/** Refuses an app that does not split its sites: who merges would take each shard for all of them. */
export function refuseWhole(file: string, { shard }: Pick<AppPart, "shard">): void {
  if (shard) return;
  throw new InputError(
    `${file} must split its sites by --shard but judged all: end it with app.synth() of an EdgeApp of this version of cdktf-edge-node`,
  );
}

/** Works in a folder of its own, which is removed afterwards. @throws InputError where none can be made */
export function inTemporaryFolder<Value>(work: (folder: string) => Value): Value {
  const folder = temporaryFolder();
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder of its own, with who made it. Those that a program left which a signal ended are removed. */
function temporaryFolder(): string {
  let folder: string | undefined;
  try {
    removeLeft();
    folder = mkdtempSync(join(tmpdir(), beginning));
    writeFileSync(join(folder, makerName), JSON.stringify(thisProcess()));
    return folder;
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true }); // on a full disk nobody would know whose it is
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

/** In the order of the app's sites, which its JUnit file keeps. */
export function sitesIn(outdir: string): CheckedSite[] {
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
  const engine = join(folder, engineFile);
  return defined({ report, states, engine: existsSync(engine) ? JSON.parse(readFileSync(engine, "utf8")) : undefined });
}
