import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./repository";

/** What the package exports, by what stands before its names in the list. */
const entries = {
  "": "index.ts",
  "rules/": "rules.ts",
  "report/": "report.ts",
  "engineering/": "engineering.ts",
  "testing/": "testing/index.mts",
} as const;

/** The list of names that users may rely on, one a line. */
export const apiNamesPath = "docs/api-names.txt";

/** The names as they were when the list was written. */
export function writtenApiNames(): readonly string[] {
  return readFileSync(join(root, apiNamesPath), "utf8").trimEnd().split("\n");
}

/**
 * Every exported name, and every prop of exported types by its path, as `RoomProps.envelope`. A `?` ends one that may be left out; `of Site` says that the
 * prop is one of that type. What is private or protected in a class is not in it, nor is what comes from another package.
 *
 * @param program with what the package exports in it. @default one is made, which takes seconds
 */
export function apiNames(program: ts.Program = apiProgram()): readonly string[] {
  return new ApiNames(program.getTypeChecker(), program.getSourceFiles()).all();
}

function apiProgram(): ts.Program {
  const files = Object.values(entries).map((file) => join(root, file));
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  return ts.createProgram(files, options);
}

interface Prop {
  readonly isOptional: boolean;
  /** Where the prop is written, when that is not here. */
  readonly written: ts.Symbol | undefined;
}

class ApiNames {
  private readonly found = new Map<string, Prop>();
  private readonly names = new Map<ts.Symbol, string>();

  constructor(
    private readonly checker: ts.TypeChecker,
    sources: readonly ts.SourceFile[],
  ) {
    for (const [prefix, file] of Object.entries(entries)) {
      const source = sources.find(({ fileName }) => fileName === join(root, file));
      const module = source && checker.getSymbolAtLocation(source);
      for (const [name, symbol] of module ? this.exportsOf(module) : []) this.names.set(symbol, `${prefix}${name}`);
    }
  }

  all(): readonly string[] {
    for (const [symbol, name] of this.names) this.add(name, symbol);
    return [...this.found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, prop]) => this.line(path, prop));
  }

  private line(path: string, { isOptional, written }: Prop): string {
    const owner = written && this.names.get(written);
    const isOfOther = owner !== undefined && !path.startsWith(`${owner}.`) && this.found.has(path.replace(/^[^.]+/, owner));
    return `${path}${isOptional ? "?" : ""}${isOfOther ? ` of ${owner}` : ""}`;
  }

  private exportsOf(module: ts.Symbol): (readonly [string, ts.Symbol])[] {
    return this.checker
      .getExportsOfModule(module)
      .map((symbol) => [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol] as const);
  }

  private add(name: string, symbol: ts.Symbol): void {
    this.found.set(name, { isOptional: false, written: undefined });
    if (symbol.flags & ts.SymbolFlags.ValueModule) {
      for (const [inner, member] of this.exportsOf(symbol)) this.add(`${name}.${inner}`, member);
    }
    if (symbol.flags & ts.SymbolFlags.Class) this.addProps(name, this.checker.getTypeOfSymbol(symbol));
    if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
      this.addProps(name, this.checker.getDeclaredTypeOfSymbol(symbol));
    }
  }

  /** @param around types that it stands in: one of them inside itself is not walked again */
  private addProps(path: string, type: ts.Type, around: readonly ts.Type[] = []): void {
    for (const part of type.isUnion() ? type.types : [type]) {
      for (const prop of this.checker.getPropertiesOfType(part).filter(isPublic)) {
        const at = `${path}.${prop.name}`;
        const isOptional = (prop.flags & ts.SymbolFlags.Optional) !== 0 || this.found.get(at)?.isOptional === true;
        this.found.set(at, { isOptional, written: this.writtenIn(prop) });
        const inner = this.unnamed(this.checker.getTypeOfSymbol(prop));
        if (inner && !around.includes(inner)) this.addProps(at, inner, [...around, inner]);
      }
    }
  }

  /** The type that names the place where a prop is written. */
  private writtenIn({ declarations }: ts.Symbol): ts.Symbol | undefined {
    const owner = declarations?.[0] && ts.findAncestor(declarations[0], isNamedType);
    return owner?.name && this.checker.getSymbolAtLocation(owner.name);
  }

  /** The type of a prop, or of the items of its list, unless its props stand under an exported name of its own. */
  private unnamed(type: ts.Type): ts.Type | undefined {
    const given = this.checker.getNonNullableType(type);
    if (this.checker.isArrayType(given)) {
      const [item] = this.checker.getTypeArguments(given as ts.TypeReference);
      return item && this.unnamed(item);
    }
    if (given.aliasSymbol && this.names.has(given.aliasSymbol)) return undefined;
    const parts = given.isUnion() ? given.types : [given];
    return parts.some(({ symbol }) => symbol?.flags & ts.SymbolFlags.TypeLiteral) ? given : undefined;
  }
}

function isNamedType(node: ts.Node): node is ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

function isPublic({ name, flags, declarations = [] }: ts.Symbol): boolean {
  if (/^(?:__|#)/.test(name) || flags & ts.SymbolFlags.Prototype) return false;
  return declarations.every(
    (declaration) =>
      !declaration.getSourceFile().fileName.includes("/node_modules/") &&
      !(ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) &&
      !ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === "internal"),
  );
}
