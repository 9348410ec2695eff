import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { compact } from "../../constructs/plain/compact";
import { unique } from "../../constructs/plain/unique";
import { changeText } from "../../constructs/report/diff/diff-text";
import { inputChanges } from "../../constructs/report/diff/input-change";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { printError } from "../terminal/error-text";
import { sayBeside } from "../terminal/say";

/** The files to watch, and the action after a save. */
interface Watched {
  /** Site files, apps and baselines. For an app every source below the working folder is watched too, as the app may import it. */
  readonly files: readonly string[];
  /** Files and folders that judging writes. A change in them starts no new run. */
  readonly written: readonly string[];
  /** Errors that it throws are printed and end nothing. */
  readonly judge: () => RunResult;
}

/** The time in which an editor saves several files, or one in several steps [ms]. */
const settleMs = 100;
const mostChanges = 4;
const appFile = /^\.[cm]?[jt]s$/;
const sourceFile = /^\.(?:[cm]?[jt]sx?|json|ya?ml|epw|csv)$/;

/** Judges now, and again on each save, until Ctrl-C. Changes and errors go to standard error. */
export function watchFiles(watched: Watched): void {
  const isApp = watched.files.some((file) => appFile.test(extname(file)));
  const folders = unique(compact([...watched.files.map((file) => dirname(resolve(file))), isApp && resolve("..")]));
  const watcher = watch(folders, {
    ignoreInitial: true,
    // folders, not files: an editor that replaces a file would leave the old file's watcher behind
    ignored: (path, stats) => !folders.includes(resolve(path)) && !isWatched(resolve(path), watched, isApp, stats?.isFile()),
  });
  const judgeAgain = judging(watched);
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher
    .on("ready", () => judgeAgain([]))
    .on("error", (error) => printError(error))
    .on("all", (_, path) => {
      saved.add(watched.files.find((file) => resolve(file) === resolve(path)) ?? relative(".", path));
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = [...saved].sort();
        saved.clear();
        judgeAgain(files);
      }, settleMs);
    });
  endWith(watcher, () => clearTimeout(timer));
}

/** Ends without failure on Ctrl-C. bin/edge-node.js passes the signal on too, so it may come twice. */
function endWith(watcher: FSWatcher, also: () => void): void {
  process.on("SIGINT", () => {
    also();
    void watcher.close();
  });
}

function judging({ files, judge }: Watched): (saved: readonly string[]) => void {
  let before: RunResult | undefined;
  return (saved) => {
    if (saved.length > 0) sayBeside(`${saved.join(", ")} changed: judged again`);
    try {
      const result = judge();
      if (before) for (const line of changeTexts(before, result)) sayBeside(line);
      before = result;
    } catch (error) {
      printError(error);
    }
    sayBeside(`Waiting for a change of ${files.join(", ")}: Ctrl-C ends`);
  };
}

/** Returns a line for each site that was judged before too: its verdict, and the inputs that differ. */
function changeTexts(before: RunResult, after: RunResult): string[] {
  return after.sites.flatMap((report) => {
    const last = before.sites.find(({ site }) => site === report.site);
    return last ? [changesText(last, report)] : [];
  });
}

function changesText(before: SiteReport, after: SiteReport): string {
  const changes = inputChanges(before.description, after.description).map(changeText);
  const left = changes.length - mostChanges;
  const shown = compact([...changes.slice(0, mostChanges), left > 0 && `${left} more`]).join("; ");
  const verdict = before.verdict === after.verdict ? `${after.verdict}, as before` : `${before.verdict} → ${after.verdict}`;
  return `${after.site}: ${verdict}, ${shown === "" ? "no input changed" : shown}`;
}

function isWatched(path: string, { files, written }: Watched, isApp: boolean, isFile: boolean | undefined): boolean {
  if (files.some((file) => resolve(file) === path)) return true;
  const below = relative(".", path);
  if (!isApp || below.startsWith("..") || written.some((one) => isWithin(path, resolve(one)))) return false;
  if (below.split(sep).some((part) => part.startsWith(".") || part === "node_modules" || part === "cdktf.out")) return false;
  return isFile !== true || sourceFile.test(extname(basename(path)));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}
