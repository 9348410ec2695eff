import { closeSync, openSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";

/** Names of programs and of site files, which no format is written as. */
const sourcePattern = /^\.(?:[cm]?[jt]sx?|ya?ml)$/i;

/** As much of a file as tells what wrote it [bytes]. */
const headBytes = 65_536;

/** How what this program writes in JSON begins: results, reports, states, bills, baselines and locks of images; SARIF; the report of the CDK; the report of GitLab, which may be empty. */
const ownBeginnings: readonly RegExp[] = [
  /^[[{\s]*"schemaVersion":\s*\d+,\s*"(?:generator|sites|site|entries|platform)"/,
  /^\{\s*"\$schema":\s*"[^"]*\bsarif\b/,
  /^\{\s*"version":\s*"[^"]*",\s*"title":\s*"cdktf-edge-node"/,
  /^\[\s*(?:\]|\{\s*"description":[\s\S]*"check_name")/,
];

/**
 * Refuses to write over what an app may import and a site may be described in: nobody knows before an app runs what it loads, nor all of it after.
 *
 * @param path absolute and without links
 * @throws Error that says why nothing is written there
 */
export function refuseSource(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  const extension = extname(path);
  if (sourcePattern.test(extension)) throw new Error("a program or a site file stands there");
  if (extension.toLowerCase() !== ".json") return;
  const head = headOf(path).trimStart();
  if (/^[[{/]/.test(head) && !ownBeginnings.some((pattern) => pattern.test(head)))
    throw new Error("JSON stands there that is no output of edge-node");
}

function headOf(path: string): string {
  const descriptor = openSync(path, "r");
  try {
    const head = Buffer.alloc(headBytes);
    return head.toString("utf8", 0, readSync(descriptor, head, 0, headBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}
