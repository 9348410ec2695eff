import { restateProblems } from "../../constructs/props/problems/catch-refusal";

/**
 * What `read` gives of a file that is named.
 *
 * @param section whose prop `file` names it, such as `weather`
 * @param before where in the file it is. @default what its problems say themselves
 * @throws PropsError of that prop with what is wrong with the file
 */
export function withFileRefusal<Value>(section: string, read: () => Value, before = ""): Value {
  return restateProblems(section, ({ path, message }) => ({ path: "file", message: `${before}${path} ${message}`.trimStart() }), read);
}
