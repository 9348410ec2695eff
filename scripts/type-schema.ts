import ts from "typescript";

/** A JSON Schema, as far as it is looked at here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  description?: string;
  $ref?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
}

/** Files of the types that schemas are made of. */
const typedFiles = [
  "constructs/report/run-result.ts",
  "constructs/report/site-states.ts",
  "constructs/deployment-plan/contact-plan.ts",
  "constructs/site-programs/shedding-plan.ts",
  "site-files/schema/site-file-schema.ts",
];

/**
 * JSON Schemas of the types of the sources as the compiler sees them, with what their comments say. The generators of npm that were tried read `Record<string, …>` as an object
 * without properties, or end at `keyof typeof`.
 */
export class TypeSchemas {
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;
  private readonly named = new Map<string, JsonSchema>();

  constructor(private readonly files: readonly string[] = typedFiles) {
    const settings = ts.readConfigFile("tsconfig.json", ts.sys.readFile).config;
    const { options } = ts.parseJsonConfigFileContent({ ...settings, include: [], files }, ts.sys, process.cwd());
    this.program = ts.createProgram(files, options);
    this.checker = this.program.getTypeChecker();
  }

  /** No property is allowed that the type does not have. */
  of(name: string): JsonSchema {
    this.named.clear();
    const { $ref } = this.schema(this.checker.getDeclaredTypeOfSymbol(this.find(name)));
    const { [name]: root, ...rest } = Object.fromEntries([...this.named].sort(([one], [other]) => (one < other ? -1 : 1)));
    if (!root || $ref === undefined) throw new Error(`Type must be an interface but ${name} is none: name another`);
    return { ...root, $defs: rest };
  }

  private find(name: string): ts.Symbol {
    for (const file of this.files) {
      const source = this.program.getSourceFile(file);
      const module = source && this.checker.getSymbolAtLocation(source);
      const found = module && this.checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
      if (found) return found;
    }
    throw new Error(`Type must be exported by ${this.files.join(" or ")} but ${name} is not: export it`);
  }

  private schema(type: ts.Type): JsonSchema {
    if (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return { const: (type as ts.LiteralType).value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === "true" };
    if (type.flags & ts.TypeFlags.StringLike) return { type: "string" };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: "number" };
    if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.StringLike)) return { type: "string" }; // any text, of which an editor offers some
    if (type.isUnion()) return this.union(type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined)));
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || type.isClass()) return {};
    if (this.checker.isTupleType(type)) return this.tuple(this.checker.getTypeArguments(type as ts.TypeReference));
    if (this.checker.isArrayType(type))
      return { type: "array", items: this.schema(this.checker.getTypeArguments(type as ts.TypeReference)[0] ?? type) };
    return this.object(type);
  }

  private union(types: readonly ts.Type[]): JsonSchema {
    const [alone, ...others] = types.map((type) => this.schema(type));
    if (!alone || others.length === 0) return alone ?? {};
    const all = [alone, ...others];
    if (!all.every((schema) => "const" in schema)) return { anyOf: all };
    const values = all.map((schema) => schema.const);
    return values.length === 2 && values.every((value) => typeof value === "boolean") ? { type: "boolean" } : { enum: values.sort() };
  }

  private tuple(types: readonly ts.Type[]): JsonSchema {
    return { type: "array", prefixItems: types.map((type) => this.schema(type)), minItems: types.length, items: false as never };
  }

  private object(type: ts.Type): JsonSchema {
    const index = type.getStringIndexType();
    if (index) return { type: "object", additionalProperties: this.schema(index) };
    const name = (type.symbol?.flags ?? 0) & ts.SymbolFlags.Interface ? type.symbol.name : undefined;
    if (name === undefined) return this.properties(type);
    if (!this.named.has(name)) {
      this.named.set(name, {}); // what refers to itself finds it
      this.named.set(name, { ...words(type.symbol, this.checker), ...this.properties(type) });
    }
    return { $ref: `#/$defs/${name}` };
  }

  private isUndefined(symbol: ts.Symbol): boolean {
    const type = this.checker.getTypeOfSymbol(symbol);
    const members = type.isUnion() ? type.types : [type];
    return (symbol.flags & ts.SymbolFlags.Optional) !== 0 || members.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
  }

  private property(symbol: ts.Symbol): JsonSchema {
    const type = this.checker.getTypeOfSymbol(symbol);
    const schema = this.schema(type);
    const said = words(symbol, this.checker);
    const keys = this.checker.getPropertiesOfType(this.checker.getNonNullableType(type));
    // Keys of a mapped type are declared nowhere, so they have no comment of their own
    const mapped = new Set(keys.filter(({ declarations }) => declarations === undefined).map(({ name }) => name));
    const label = (name: string) => (symbol.name === "unusual" ? "" : `${name}: `); // there are hundreds, and each means the same
    const inner = Object.entries(schema.properties ?? {}).map(([name, one]): [string, JsonSchema] => [
      name,
      mapped.has(name) && said.description !== undefined ? { ...one, description: `${label(name)}${said.description}` } : one,
    ]);
    const alone = "const" in schema && { description: `Always ${JSON.stringify(schema.const)}: it tells this form from the others.` };
    return { ...schema, ...(schema.properties && { properties: Object.fromEntries(inner) }), ...alone, ...said };
  }

  private properties(type: ts.Type): JsonSchema {
    const symbols = this.checker.getPropertiesOfType(type);
    return {
      type: "object",
      properties: Object.fromEntries(symbols.map((symbol) => [symbol.name, this.property(symbol)])),
      // JSON leaves out what is undefined
      required: symbols.filter((symbol) => !this.isUndefined(symbol)).map((symbol) => symbol.name),
      additionalProperties: false,
    };
  }
}

/** The unit behind the declaration of a bare number, as in `readonly heatW: number; // [W]`. */
function unitBehind({ declarations: [declaration] = [] }: ts.Symbol): string | undefined {
  if (!declaration) return undefined;
  const { text } = declaration.getSourceFile();
  const end = text.indexOf("\n", declaration.end);
  return /^;? \/\/ (\[.*)$/.exec(text.slice(declaration.end, end < 0 ? undefined : end))?.[1];
}

/** The comment of a symbol, its unit and the default that it states. */
function words(symbol: ts.Symbol, checker: ts.TypeChecker): { description?: string } {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const unit = unitBehind(symbol);
  const said = unit === undefined || comment === "" || comment.includes(unit) ? comment : `${comment} ${unit}`;
  const fallback = symbol.getJsDocTags(checker).find(({ name }) => name === "default")?.text;
  const all = [said, ...(fallback ? [`Default: ${ts.displayPartsToString(fallback)}.`] : [])].filter((text) => text !== "");
  return all.length === 0 ? {} : { description: all.join("\n\n").replace(/\{@link (\w+)\}/g, "$1") };
}
