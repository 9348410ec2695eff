import { isObject } from "../../constructs/plain/is-object";
import type { PropsProblem } from "../../constructs/props";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { isToken } from "../../constructs/props/problems/token";

const message =
  "must not have the mark of a cdktf token, which is valid only in the program that made it: write the value itself, or describe the site in TypeScript";

/**
 * Refuses the marks of tokens in texts, numbers and keys: cdktf would read them as its own.
 *
 * @throws PropsError with the location of each
 */
export function refuseTokenMarks(value: unknown): void {
  const problems = marked(value, "");
  refuseProblems("site file", problems);
}

function marked(value: unknown, path: string): PropsProblem[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => marked(item, `${path}[${i}]`));
  if (!isObject(value)) return isToken(value) ? [{ path, message }] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isToken(key) ? [{ path, message }] : marked(inner, path === "" ? key : `${path}.${key}`),
  );
}
