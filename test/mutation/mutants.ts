import ts from "typescript";

/** One operator or constant of a source, changed. */
export interface Mutant {
  /** Path of the source from the root of its checkout. */
  readonly path: string;
  /** Line of the change, from 1. */
  readonly line: number;
  /** Where the changed text begins and ends in the source. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** Says the change wherever its expression stands: what is declared there, the whole expression, and the change's place in it. */
  readonly key: string;
}

const otherOperators: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "**": "*",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "/=": "*=",
};

/** Every change of one operator or numeric constant that a source allows, in the order of the source. */
export function mutantsOf(path: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    const changed = changeOf(node, source);
    if (changed) found.push(mutant(node, changed, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

function changeOf(node: ts.Node, source: ts.SourceFile): Change | undefined {
  if (ts.isNumericLiteral(node)) return isValue(node) ? replaced(node, otherNumber(node.text), source) : undefined;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return replaced(node, node.operand.getText(source), source);
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return replaced(node, right.getText(source), source);
  const other = otherOperators[operatorToken.getText(source)];
  if (other === undefined || (other === "-" && [left, right].some(isText))) return undefined;
  return replaced(operatorToken, other, source);
}

function replaced(node: ts.Node, after: string, source: ts.SourceFile): Change {
  return { start: node.getStart(source), end: node.getEnd(), after };
}

/** Not a type, and not the name of a property. */
function isValue({ parent, pos }: ts.NumericLiteral): boolean {
  return !ts.isLiteralTypeNode(parent) && !(ts.isPropertyAssignment(parent) && parent.name.pos === pos);
}

/** Near a small whole number, a tenth beside every other: what no test notices no test says. */
function otherNumber(text: string): string {
  const value = Number(text.replaceAll("_", ""));
  return String(Number.isInteger(value) && value < 10 ? value + 1 : Number((value * 1.1).toPrecision(12)));
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function mutant(node: ts.Node, { start, end, after }: Change, source: ts.SourceFile): Mutant {
  const whole = wholeOf(node);
  const before = source.text.slice(start, end);
  const key = [declaredAt(node, source), whole.getText(source), start - whole.getStart(source), after].join("\n");
  return { path: source.fileName, line: source.getLineAndCharacterOfPosition(start).line + 1, start, end, before, after, key };
}

/** The whole expression around a node, in the function that it stands in, with the name that it is given. */
function wholeOf(node: ts.Node): ts.Node {
  let whole = node;
  while (ts.isTemplateSpan(whole.parent) || (ts.isExpression(whole.parent) && !ts.isFunctionLike(whole.parent))) whole = whole.parent;
  return ts.isPropertyAssignment(whole.parent) || ts.isVariableDeclaration(whole.parent) ? whole.parent : whole;
}

/** The names around a node, from that of the statement of the file on. */
function declaredAt(node: ts.Node, source: ts.SourceFile): string {
  const names: string[] = [];
  for (let one = node; !ts.isSourceFile(one); one = one.parent) {
    if (ts.isFunctionDeclaration(one) || ts.isMethodDeclaration(one) || ts.isClassDeclaration(one) || ts.isVariableDeclaration(one)) {
      names.unshift(one.name?.getText(source) ?? "");
    }
  }
  return names.join(".");
}
