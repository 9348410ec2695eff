import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(__dirname, "../..");

/** Source files of a folder, with those below it. */
function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|tsx|mts)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file}`);
}

/** Names that a file declares and exports. What it takes from another and passes on is that other's. */
function exportedNames(file: string, text: string): readonly string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const names = statements.flatMap((statement): readonly ts.DeclarationName[] => {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name] : [];
  });
  return [...new Set(names.flatMap((name) => (ts.isIdentifier(name) ? [name.text] : [])))]; // a type and a value of one file may share a name
}

/** `one` and `other` of `const { one, other } = …`. */
function namesIn(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

/** Names that several files export, each with the files. */
function namesOfSeveral(files: readonly (readonly [file: string, text: string])[]): readonly string[] {
  const exporters = new Map<string, string[]>();
  for (const [file, text] of files)
    for (const name of exportedNames(file, text)) exporters.set(name, [...(exporters.get(name) ?? []), file]);
  return [...exporters].filter(([, of]) => of.length > 1).map(([name, of]) => `${name}: ${of.join(", ")}`);
}

describe("names", () => {
  it("stand for one thing: no two files of the library export one name", () => {
    const files = ["constructs", "site-files", "site-lists", "stacks", "cli"].flatMap(sourcesOf);
    expect(files.length).toBeGreaterThan(1000);
    expect(namesOfSeveral(files.map((file) => [file, readFileSync(join(root, file), "utf8")]))).toEqual([]);
  });

  it("are found in every kind of export, and not where a file passes on another's", () => {
    const twice = (text: string, other = text) =>
      namesOfSeveral([
        ["a.ts", text],
        ["b.ts", other],
      ]);
    expect(twice("export interface Place { x: 1 }", "export type Place = string;")).toEqual(["Place: a.ts, b.ts"]);
    expect(twice("export function isWorse() {}", "export const isWorse = 1;")).toEqual(["isWorse: a.ts, b.ts"]);
    expect(twice("export const { one, other: [two] } = all;")).toEqual(["one: a.ts, b.ts", "two: a.ts, b.ts"]);
    expect(twice("export abstract class Probe {}", "export enum Probe { a }")).toEqual(["Probe: a.ts, b.ts"]);
    expect(twice("export const own = 1; type own = 1;", 'export { own } from "./a";')).toEqual([]);
    expect(twice("const own = 1;")).toEqual([]);
  });
});
