import { posix } from "node:path";
import { z } from "zod";
import { terraformTextProblem } from "./terraform-text";
import { isToken, tokenMessage } from "./token";

// Directories that a volume would empty or that the engine fills itself.
const systemDirectories = new Set(
  ["", "bin", "boot", "dev", "etc", "home", "lib", "lib64", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"].map(
    (name) => `/${name}`,
  ),
);

/** What is wrong with a configuration file, or undefined. */
export function configurationFileProblem(path: string, content: string): string | undefined {
  return pathProblem(path) ?? contentProblem(content);
}

function pathProblem(path: string): string | undefined {
  if (isToken(path)) return tokenMessage;
  if (!posix.isAbsolute(path) || posix.normalize(path) !== path || path.endsWith("/")) {
    return `must have an absolute path but has ${JSON.stringify(path)}: write it as /etc/name/file.yaml`;
  }
  if (systemDirectories.has(posix.dirname(path))) {
    return `must lie in a directory of its own but is ${path}: move it one directory down, as /etc/name/file.yaml`;
  }
  return terraformTextProblem(path);
}

function contentProblem(content: string): string | undefined {
  if (content === "") return "must hold text but is empty, which the provider refuses: leave the file out";
  if (isToken(content)) return "must be known at synth but holds a Terraform token: pass the value through the environment";
  if (/\p{Surrogate}/u.test(content)) return "must be whole Unicode characters but holds half of a surrogate pair: mend the text";
  return undefined;
}

/** Parses configuration files: content by absolute path. */
export const configurationFilesSchema = z.record(z.string(), z.string()).superRefine((files, context) => {
  for (const [path, content] of Object.entries(files)) {
    const message = configurationFileProblem(path, content);
    if (message !== undefined) context.addIssue({ code: "custom", path: [path], message });
  }
});
