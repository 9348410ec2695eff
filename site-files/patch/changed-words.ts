import { isDeepStrictEqual } from "node:util";
import { type Edit, editsBetween } from "../../constructs/changes/edits";
import { PropsError } from "../../constructs/props";
import { restateProblems } from "../../constructs/props/problems/catch-refusal";
import { shownValue } from "../../constructs/props/problems/issue-message";
import type { Data } from "../../constructs/props/problems/path";
import { shownPath } from "../../constructs/props/yaml/positioned-yaml";
import { type Home, modulesIn } from "./home";
import { Round } from "./round";
import { inOrderOf } from "./same-design";
import { writtenForm } from "./written-form";

/** Most rounds for the remaining changes: each may bring one part by a count. */
const mostRounds = 24;

/**
 * Returns the content with which a file describes a design. After the first change the rest is compared again before it is written: one
 * unit more may be fed already by a name that means all.
 *
 * @throws PropsError with the changes that cannot be written there
 */
export function changedWords(home: Home, design: unknown): Data {
  let words = home.text.value;
  for (let n = 0; n < mostRounds; n++) {
    const text = { ...home.text, value: words };
    const whole = n === 0 ? home.whole(text) : readable(home, () => home.whole(text));
    const present = modulesIn(whole);
    const wanted = inOrderOf(present.design, design);
    if (isDeepStrictEqual(present.design, wanted)) return words;
    const target = writtenForm({ written: present.written, before: present.design, after: wanted });
    const next = new Round({ home, text, whole: whole.whole, target, design: wanted }).after(editsBetween(present.written, target));
    if (isDeepStrictEqual(next, words)) throw unwritten(home, editsBetween(present.design, wanted));
    words = next;
  }
  throw unwritten(home, []);
}

/** Reads a file that is partly changed, or throws the reason. */
function readable<Value>({ file }: Home, read: () => Value): Value {
  return restateProblems(file, ({ path, message }) => ({ path, message: `${message}; the change would cause this problem` }), read);
}

/** Returns the error on changes that remain. */
export function unwritten({ file }: Pick<Home, "file">, edits: readonly Edit[]): PropsError {
  const [first] = edits;
  const wanted = first?.value === undefined ? "be taken out" : `become ${shownValue(first.value)}`;
  const message = `must ${wanted} but the file would still state another value: change it by hand`;
  return new PropsError(file, [{ path: shownPath(first?.path ?? []), message }]);
}
