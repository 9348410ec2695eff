import { posix } from "node:path";
import { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { isToken, tokenMessage } from "../props/problems/token";
import { terraformTextProblem } from "../props/terraform-text";
import { shownText } from "../units/shown-text";
import { outerPaths } from "./outer-paths";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";

// Directories that a volume would empty or that the engine fills itself.
const systemDirectories = new Set(
  ["", "bin", "boot", "dev", "etc", "home", "lib", "lib64", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"].map(
    (name) => `/${name}`,
  ),
);

/** Returns the problem with a configuration file, or undefined. Content that the deployment plan adds later is left out. */
export function configurationFileProblem(path: string, content?: string): string | undefined {
  return pathProblem(path) ?? (content === undefined ? undefined : contentProblem(content));
}

/** @throws RangeError for a configuration file that cannot be written */
export function refuseConfigurationFile(path: string, content?: string): void {
  const problem = configurationFileProblem(path, content);
  if (problem !== undefined) throw new RangeError(`Configuration file ${shownText(path)} ${problem}`);
}

function pathProblem(path: string): string | undefined {
  return absolutePathProblem(path) ?? ownDirectoryProblem(path) ?? colonProblem(posix.dirname(path));
}

function ownDirectoryProblem(path: string): string | undefined {
  if (systemDirectoryProblem(posix.dirname(path)) === undefined) return undefined;
  return `must lie in a directory of its own but is ${shownText(path)}: move it one directory down, as /etc/name/file.yaml`;
}

/** Returns the problem with a directory for a mount, or undefined. */
export function systemDirectoryProblem(directory: string): string | undefined {
  if (!systemDirectories.has(directory)) return undefined;
  return `must be a directory of the program's own but is ${directory}, which a mount would empty: name one below it`;
}

/** Returns the problem with a directory for a volume, or undefined: the provider writes it between colons. */
function colonProblem(directory: string): string | undefined {
  return directory.includes(":") ? `must lie in a directory without a colon but that is ${shownText(directory)}: rename it` : undefined;
}

function contentProblem(content: string): string | undefined {
  if (content === "") return "must hold text but is empty, which the provider refuses: leave the file out";
  if (isToken(content)) return "must be known at synth but holds a Terraform token: pass the value through the environment";
  if (/\p{Surrogate}/u.test(content)) return "must be whole Unicode characters but holds half of a surrogate pair: mend the text";
  return undefined;
}

/** Returns files whose path contains another file as a directory, each with the first such file. */
function filesAsDirectories(paths: readonly string[]): ReadonlyMap<string, string> {
  const inner = new Map<string, string>();
  const outerOf = outerPaths(paths);
  for (const path of paths) for (const outer of outerOf(path)) if (outer !== path && !inner.has(outer)) inner.set(outer, path);
  return inner;
}

function fileAsDirectoryProblem(inner: string | undefined): string | undefined {
  return inner === undefined ? undefined : `must be a file but is the directory of ${shownText(inner)} too: rename one of the two`;
}

// A value that is no text is not repeated: it may be a secret.
const fileText = z.string({ error: ({ input }) => (input === undefined ? undefined : "must be the text of the file: write it in quotes") });
const filesForm = ({ input }: { readonly input: unknown }) =>
  input === undefined ? undefined : 'must be the texts of files by their path: write { "/etc/name/file.yaml": "text" }';

/** Parses configuration files: content by absolute path. */
export const configurationFilesSchema = z.record(z.string(), fileText, { error: filesForm }).superRefine((files, context) => {
  const innerOf = filesAsDirectories(Object.keys(files));
  for (const [path, content] of Object.entries(files)) {
    const message = configurationFileProblem(path, content) ?? fileAsDirectoryProblem(innerOf.get(path));
    if (message !== undefined) addProblem(context, [path], message);
  }
});

/** Returns the problem with an absolute path that is known at synth, or undefined. */
export function absolutePathProblem(path: string): string | undefined {
  if (isToken(path)) return tokenMessage;
  if (!posix.isAbsolute(path) || posix.normalize(path) !== path || path.endsWith("/")) {
    return `must be an absolute path but is ${quotedUnlessSecret(path)}: write it as /directory/name`;
  }
  return terraformTextProblem(path);
}
