import { join } from "node:path";
import { compact } from "../../constructs/plain/compact";
import type { RunResult } from "../../constructs/report/run-result";
import { siteStatus } from "../../constructs/report/subjects/findings/site-status";
import { visibleLines } from "../../constructs/report/writing/visible-lines";
import type { Output } from "../outputs/outputs";
import { type GivenRunOptions, runArguments } from "../sources/run-policy-options";
import { commandLine } from "../terminal/command-line";
import { exitCodeOf } from "../terminal/verdict";

/** The options of a check, and where it wrote. */
interface CheckRun {
  readonly given: GivenRunOptions;
  readonly outputs: readonly Output[];
}

/** Names every site with its verdict, where the result itself is in files. */
function listStatuses({ sites, failOn }: RunResult): readonly string[] {
  return sites.map((report) => `${report.site}: ${siteStatus(report, failOn).text}`);
}

/** Returns the page of a single site, or the folder with the pages of several. Undefined without pages. */
function pagesIn({ sites: [first, ...others] }: RunResult, outputs: readonly Output[]): string | undefined {
  for (const { format, file } of outputs)
    if (format.pages !== undefined && file !== undefined)
      return first && others.length === 0 ? join(file, `${first.site}${format.pages}`) : file;
  return undefined;
}

/** Says what to open or run next. A command stays on one line, so that it can be pasted. */
export function nextText(result: RunResult, files: readonly string[], { given, outputs }: CheckRun): string {
  const pages = pagesIn(result, outputs);
  const command = (name: string, repeated: Partial<GivenRunOptions>, ...more: readonly string[]) =>
    commandLine("npx", ["edge-node", name, ...files, ...runArguments(repeated), ...more]);
  const lines = compact([
    ...(outputs.every(({ file }) => file !== undefined) ? listStatuses(result) : []),
    "Next:",
    pages === undefined
      ? `  Write a page to read or print: ${command("check", given, "--format", "html", "--output", "pages")}`
      : `  Open a page in a browser: ${pages}`,
    exitCodeOf(result) === 0
      ? `  Write the Terraform files: ${command("synth", given)}`
      : `  Search for changes that make it pass: ${command("fix", { ...given, baseline: [], edition: [] })}`,
  ]);
  return `${visibleLines(lines)}\n`;
}
