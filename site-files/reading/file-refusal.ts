import { restateProblems } from "../../constructs/props/problems/catch-refusal";

/**
 * Returns the result of `read` on a named file.
 *
 * @param section whose prop `file` names it, such as `weather`
 * @param before location in the file. @default the problems state it
 * @throws PropsError of that prop with the problem of the file
 */
export function withFileRefusal<Value>(section: string, read: () => Value, before = ""): Value {
  return restateProblems(section, ({ path, message }) => ({ path: "file", message: `${before}${path} ${message}`.trimStart() }), read);
}
