import { type NamedValue, namedValues } from "./named-values";

/** Most lines between the two halves of a pair. */
const farthest = 3;

/** Yields names with their values. The pair `name: X` and `value: y` has the name X. */
export function* pairs(text: string): Generator<Pick<NamedValue, "name" | "value" | "line">> {
  let half = { name: "", line: Number.NEGATIVE_INFINITY };
  let isBehindUser = false;
  for (const { name: given, value, line, opens } of namedValues(text)) {
    const name = given.replace(/^--?/, "");
    const isOther = /^(?:default|value)$/i.test(name) && line - half.line <= farthest;
    // Alone, a pass is one of a satellite; a path under `pwd` is the shell's
    const isPassword = (isBehindUser && /^(?:pass|pw)$/i.test(name)) || (/^pwd$/i.test(name) && !/^[./~]/.test(value));
    yield { name: isOther ? half.name : isPassword ? "password" : name.replace(/^no-.*/, ""), value, line };
    if (opens) half = { name, line };
    else if (/^(?:env|key|name)$/i.test(name)) half = { name: value, line };
    isBehindUser = /^(?:id|login|uid|user|user_?name|usr)$/i.test(name);
  }
}
