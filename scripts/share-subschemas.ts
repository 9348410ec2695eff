import { isRecord } from "../constructs/plain/is-record";
import { mapValues } from "../constructs/plain/map-values";
import type { JsonSchema } from "./type-schema";

/** A schema that stands once however often it is used. */
class Subschema {
  uses = 0;
  /** The schema as it is written, and the reference to it once it is a definition. */
  written?: JsonSchema;
  reference?: JsonSchema;

  /**
   * @param name of the first prop that uses it
   * @param schema whose inner schemas are {@link Subschema}
   * @param wordless the schema without its words, where it has any: others may say the same in other words
   */
  constructor(
    readonly name: string,
    readonly schema: Readonly<Record<string, unknown>>,
    readonly wordless?: Subschema,
  ) {}
}

/** Keywords that people read. Editors take them from beside a reference before those of what it refers to. */
const words = ["description", "default"];

/**
 * Returns the same schema with everything that it says more than once in `$defs`, where that is shorter: what is alike but for its words shares the rest. A definition has the name of
 * the first prop that uses it, and a number where several things have that name.
 *
 * References into the middle of the schema become what they refer to, which then is shared like all else. Definitions keep their names, and conditions stay in their places.
 */
export function shareSubschemas(whole: JsonSchema): JsonSchema {
  const { $defs: definitions = {}, ...rest } = whole;
  const subschemas = new Subschemas(whole);
  const roots = mapValues(definitions, (schema, name) => subschemas.take(schema, name));
  const root = subschemas.take(rest, "root");
  const names = new Set(Object.keys(definitions));
  const shared: Record<string, JsonSchema> = {};
  for (const one of [root, ...Object.values(roots)]) countUses(one);

  const write = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(write);
    if (value instanceof Subschema) return value.reference ?? writeSubschema(value);
    return isRecord(value) ? mapValues(value, write) : value;
  };
  const writeSubschema = (one: Subschema): JsonSchema => {
    one.written ??= content(one);
    const length = JSON.stringify(one.written).length;
    const name = unusedName(one.name, names);
    const reference = { $ref: `#/$defs/${name}` };
    const lengthShared = one.uses * JSON.stringify(reference).length + length + name.length + 4;
    if (one.uses * length <= lengthShared) return one.written;
    names.add(name);
    shared[name] = one.written;
    one.reference = reference;
    return reference;
  };
  const content = ({ schema, wordless }: Subschema): JsonSchema => {
    const plain = wordless && (write(wordless) as JsonSchema);
    return plain && plain === wordless?.reference
      ? { ...plain, ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => words.includes(keyword))) }
      : mapValues(schema, write);
  };

  const written = mapValues(roots, content);
  return { ...content(root), $defs: { ...written, ...shared } };
}

/** Every different subschema of a schema. */
class Subschemas {
  private readonly byText = new Map<string, Subschema>();
  private readonly numbers = new Map<Subschema, number>();

  constructor(private readonly whole: JsonSchema) {}

  take(given: JsonSchema, name: string): Subschema {
    const schema = this.resolved(given);
    const inner = (value: unknown) => (isRecord(value) ? this.take(value as JsonSchema, name) : value);
    const change = (keyword: string, value: unknown): unknown => {
      if (keyword === "properties") return mapValues(value as Record<string, JsonSchema>, (one, prop) => this.take(one, prop));
      if (keyword === "items" || keyword === "additionalProperties") return inner(value);
      return keyword === "anyOf" || keyword === "oneOf" ? (value as unknown[]).map(inner) : value;
    };
    const keywords = Object.entries(schema)
      .filter(([keyword, value]) => !saysNothing(keyword, value))
      .sort(([one], [other]) => (one < other ? -1 : 1)); // their order says nothing
    return this.only(Object.fromEntries(keywords.map(([keyword, value]) => [keyword, change(keyword, value)])), name);
  }

  private only(schema: Subschema["schema"], name: string): Subschema {
    const text = JSON.stringify(schema, (_, value) => (value instanceof Subschema ? `#${this.numbers.get(value)}` : value));
    const known = this.byText.get(text);
    if (known) return known;
    const others = Object.entries(schema).filter(([keyword]) => !words.includes(keyword));
    const isSplit = others.length > 0 && others.length < Object.keys(schema).length && !("$ref" in schema);
    const one = new Subschema(name, schema, isSplit ? this.only(Object.fromEntries(others), name) : undefined);
    this.numbers.set(one, this.byText.size);
    this.byText.set(text, one);
    return one;
  }

  /** What a reference into the middle of the schema refers to, or the schema itself. */
  private resolved({ $ref, ...own }: JsonSchema): JsonSchema {
    if ($ref === undefined || /^#\/\$defs\/[^/]+$/.test($ref)) return { ...own, ...($ref !== undefined && { $ref }) };
    const target = $ref
      .slice(2)
      .split("/")
      .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], this.whole);
    return this.resolved({ ...(target as JsonSchema), ...own });
  }
}

/** Counts where each subschema is written: within another that is written once, once. */
function countUses(one: Subschema): void {
  one.uses += 1;
  if (one.uses > 1) return;
  const count = (value: unknown): void => {
    if (value instanceof Subschema) countUses(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(count);
  };
  count(one.wordless ?? one.schema);
}

/** Does it take everything, and describe nothing: `required` of no prop, or the choice between anything and a bare type? */
function saysNothing(keyword: string, value: unknown): boolean {
  if (keyword === "required") return (value as unknown[]).length === 0;
  const choices = keyword === "anyOf" ? (value as object[]).map((choice) => Object.keys(choice).join()) : [];
  return choices.includes("") && choices.every((said) => said === "" || said === "type");
}

function unusedName(name: string, names: ReadonlySet<string>): string {
  let unused = name;
  for (let number = 2; names.has(unused); number++) unused = `${name}-${number}`;
  return unused;
}
