import ts from "typescript";
import type { Mutant } from "../../mutation/mutants";

/** A change that the sources hold beside what they say: it is made while its number is asked for. */
export interface Switch {
  readonly number: number;
  readonly mutant: Mutant;
}

/** The name of the function that says, in sources with switches, whether a change is asked for. Without the function none is. */
export const askedFor = "changeIsAskedFor";

/**
 * The text of a source with these changes beside its own expressions, each chosen when the expression is computed. Changes of one expression, or of one in
 * another, have no place beside each other: the later ones are left out.
 */
export function switchedText(path: string, text: string, switches: readonly Switch[]): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const taken: (Switch & { readonly from: number; readonly to: number })[] = [];
  for (const one of switches) {
    const whole = expressionAt(source, one.mutant);
    const [from, to] = [whole.getStart(source), whole.getEnd()];
    if (taken.every((other) => other.to <= from || to <= other.from)) taken.push({ ...one, from, to });
  }
  let changed = text;
  for (const { number, mutant, from, to } of taken.toSorted((one, other) => other.from - one.from)) {
    const own = text.slice(from, to);
    const other = `${text.slice(from, mutant.start)}${mutant.after}${text.slice(mutant.end, to)}`;
    changed = `${changed.slice(0, from)}(globalThis.${askedFor}?.(${number}) ? (${other}) : (${own}))${changed.slice(to)}`;
  }
  return changed;
}

/** The innermost expression around a change: of an operator, what it joins. */
function expressionAt(source: ts.SourceFile, { start, end }: Mutant): ts.Node {
  let found: ts.Node = source;
  const visit = (node: ts.Node): void => {
    if (node.getStart(source) > start || node.getEnd() < end) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return ts.isBinaryExpression(found.parent) && found.parent.operatorToken === found ? found.parent : found;
}
