import { type NamedValue, namedValues } from "./named-values";

/** Lines between the halves of a pair that is written as two, at most. */
const farthest = 3;

/** Names with their values, each by the name that it goes by: that of a pair which is written as `name: X` and `value: y` is X. */
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
