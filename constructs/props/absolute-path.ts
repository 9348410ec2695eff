import { posix } from "node:path";
import { terraformTextProblem } from "./terraform-text";
import { isToken, tokenMessage } from "./token";

/** What is wrong with an absolute path that is known at synth, or undefined. */
export function absolutePathProblem(path: string): string | undefined {
  if (isToken(path)) return tokenMessage;
  if (!posix.isAbsolute(path) || posix.normalize(path) !== path || path.endsWith("/")) {
    return `must be an absolute path but is ${JSON.stringify(path)}: write it as /directory/name`;
  }
  return terraformTextProblem(path);
}
