import { closeSync, openSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";

/** Extensions of programs and site files, which no format uses. */
const sourcePattern = /^\.(?:[cm]?[jt]sx?|ya?ml)$/i;

/** The bytes at the beginning of a file that show which program wrote it. */
const headBytes = 65_536;

/**
 * Beginnings of every JSON that this program writes, so that it replaces only its own files; other JSON is refused on its first run.
 * Results, reports, states, bills, baselines, matrices and locks; runbooks; dashboards of Grafana and of vmui; SARIF; the reports of the
 * CDK and of GitLab, which may be empty.
 */
const jsonBeginnings: readonly RegExp[] = [
  /^[[{\s]*"schemaVersion":\s*\d+,\s*"(?:generator|sites|site|entries|platform)"/,
  /^\{\s*"schemaVersion":\s*\d+,\s*"design":\s*"(?:[^"\\]|\\.)*",\s*"toolVersion"/,
  /^\{\s*"site":\s*"[^"]*",\s*"sections":\s*\[/,
  /^\{\s*"tags":\s*\[\s*"cdktf-edge-node"/,
  /^\{\s*"title":\s*"[^"]*",\s*"rows":\s*\[\s*\{\s*"title":\s*"(?:[^"\\]|\\.)*",\s*"panels":\s*\[/,
  /^\{\s*"\$schema":\s*"[^"]*\bsarif\b/,
  /^\{\s*"version":\s*"[^"]*",\s*"title":\s*"cdktf-edge-node"/,
  /^\[\s*(?:\]|\{\s*"description":[\s\S]*"check_name")/,
];

/** Beginnings of its YAML: rules of diagnostics, and their unit tests. */
const yamlBeginnings: readonly RegExp[] = [/^groups:\n {2}- name: diagnostics\n/, /^rule_files:\n {2}- diagnostics\.yaml\n/];

/**
 * Refuses to replace a file that an app may import or that may describe a site. Which files an app loads is unknown before it runs.
 *
 * @param path absolute and without links
 * @param text that is written there. @default not known yet, and no YAML
 * @throws Error with the reason why nothing is written there
 */
export function refuseSource(path: string, text?: string): void {
  const extension = extname(path);
  const isSource = sourcePattern.test(extension);
  if (!isSource && extension.toLowerCase() !== ".json") return;
  const isOwn = (head: string) => (isSource ? yamlBeginnings : jsonBeginnings).some((pattern) => pattern.test(head));
  const isStrange = (head: string) => !isOwn(head) && (isSource || /^[[{/]/.test(head));
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (isThere && isStrange(headOf(path).trimStart()))
    throw new Error(
      isSource ? "a program or a site file is already there" : "the JSON file that is already there was not written by edge-node",
    );
  if (isStrange(text?.slice(0, headBytes) ?? ""))
    throw new Error(isSource ? "its name is that of a program or a site file" : "the next run could not tell that edge-node wrote it");
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
