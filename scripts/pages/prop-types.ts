import { compact } from "../../constructs/plain/compact";
import { unique } from "../../constructs/plain/unique";
import { siteFileSchema } from "../../site-files/schema/design-schema";
import { siteFileJsonSchema } from "../../site-files/schema/site-file-schema";
import { type JsonSchema, TypeSchemas } from "../type-schema";

/** One prop of a type. */
export interface TypedProp {
  readonly isNeeded: boolean;
  /** Condition under which it is needed in the object around it, if that object has several forms. */
  readonly neededIf?: string | undefined;
  /** Meaning, then units: those of each place, where a type with a parameter takes other values at other places. */
  readonly words: readonly string[];
  readonly taken: readonly Taken[];
  /** Undefined if site files and TypeScript both have it. */
  readonly onlyIn?: "YAML" | "TypeScript" | undefined;
}

/** One of the values that a prop takes, and in what: `list of `, or `map of ` where the design chooses the names; empty for a value alone. */
export type Taken = { readonly within: string } & (
  | { /** Name of a type that has props of its own. */ readonly type: string }
  | { /** A value as it is written, or a kind of values, such as `number`. */ readonly value: string }
);

/** One type with props, as site files and TypeScript take it. */
export interface PropType {
  readonly words: string;
  /** Where it is accepted, such as `power.feeds[]`; empty for the props of a site themselves. */
  readonly paths: Set<string>;
  /** By the name of the prop; `assuming.rating` for an object without a type of its own. */
  readonly props: Map<string, TypedProp>;
}

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Types whose form in a site file differs: that of the file, and that of TypeScript. */
const fileForms: Readonly<Record<string, string>> = {
  SiteFileProps: "EdgeNodeStackProps",
  SiteInFileProps: "SiteProps",
  PolicyFileProps: "PolicyProps",
};

/** Props for which TypeScript takes something else than a file. */
const instead = ["SiteProps.weather", "PolicyProps.packs"];

const files = [
  "site-files/schema/site-file-schema.ts",
  "stacks/site/edge-node-stack.ts",
  "constructs/site/site.props.ts",
  "constructs/policy/settings/policy.props.ts",
];

/** Returns every type of the props of a site, by its name in TypeScript. */
export function propTypes(): ReadonlyMap<string, PropType> {
  const typed = new TypeSchemas(files);
  const { $defs: inFile = {}, ...root } = typed.of("SiteFileProps");
  const schema = siteFileJsonSchema();
  const { design, phases, phase } = siteFileSchema(schema).$defs?.SiteOfDesign?.properties ?? {};
  const walk = new Walk({ SiteFileProps: root, ...inFile }, schema.$defs as Definitions);
  walk.enter("SiteFileProps", [{ ...schema, properties: { ...schema.properties, design, phases, phase } } as JsonSchema], "");
  for (const name of Object.values(fileForms)) walk.compare(name, typed.of(name));
  return walk.types;
}

/** Follows the types of TypeScript, and beside each of them the schemas of site files that parse it, which know units and ranges. */
class Walk {
  readonly types = new Map<string, PropType>();

  constructor(
    private readonly definitions: Definitions,
    private readonly parsers: Definitions,
  ) {}

  enter(name: string, parsers: readonly JsonSchema[], path: string): void {
    const title = fileForms[name] ?? name;
    const { description = "" } = this.definitions[name] ?? {};
    const type = this.types.get(title) ?? { words: description, paths: new Set(), props: new Map() };
    this.types.set(title, type);
    if (type.paths.has(path)) return;
    type.paths.add(path);
    this.addProps(type, [this.definitions[name] ?? {}], parsers, "", path);
  }

  /** Compares a type whose form in a file differs with that of TypeScript: props that only one has, and what TypeScript takes instead. */
  compare(name: string, { description = "", properties = {}, required = [] }: JsonSchema): void {
    const type = this.types.get(name);
    if (!type) return;
    this.types.set(name, { ...type, words: description });
    for (const [prop, found] of type.props)
      if (found.onlyIn !== undefined || !(prop.replace(/\..*/, "") in properties))
        type.props.set(prop, { ...found, onlyIn: prop in properties ? undefined : "YAML" });
    for (const [prop, inner] of Object.entries(properties)) {
      const found = type.props.get(prop);
      const isNeeded = (required as readonly string[]).includes(prop);
      if (!found) type.props.set(prop, { isNeeded, words: wordsOf([inner]), taken: [], onlyIn: "TypeScript" });
      else if (instead.includes(`${name}.${prop}`))
        type.props.set(prop, { ...found, words: ["In YAML:", ...found.words, "In TypeScript:", ...wordsOf([inner])] });
    }
  }

  /** Adds the props of an object. @param forms the members of a union of such objects */
  private addProps(type: PropType, forms: readonly JsonSchema[], parsers: readonly JsonSchema[], prefix: string, path: string): void {
    const objects = parsers.flatMap((one) => this.objects(one));
    const own = unique(forms.flatMap(({ properties = {} }) => closest(Object.keys(properties), objects)));
    const names = new Set([...forms, ...own].flatMap(({ properties = {} }) => Object.keys(properties)));
    for (const name of names) {
      const inner = eitherOf(compact(forms.map(({ properties }) => properties?.[name])));
      const parsed = compact(own.map((one) => one.properties?.[name]));
      const isNeeded = inner ? forms.every((form) => needs(form, name)) : own.some((one) => needs(one, name));
      const onlyIn: TypedProp["onlyIn"] = inner === undefined ? "YAML" : parsed.length === 0 && own.length > 0 ? "TypeScript" : undefined;
      const at = path === "" ? name : `${path}.${name}`;
      const key = `${prefix}${name}`;
      const leaves = parsed.flatMap((one) => this.leaves(one));
      const words = wordsOf([
        ...(inner ? [inner, ...parsed] : parsed.flatMap((one) => this.members(one))),
        ...leaves.map(({ leaf }) => leaf),
      ]);
      const prop = { isNeeded, neededIf: isNeeded ? undefined : conditionOf(name, forms), words, onlyIn };
      const known = type.props.get(key);
      if (!known) type.props.set(key, { ...prop, taken: [] }); // before those within it
      const types = this.follow(type, inner ?? {}, parsed, key, at);
      type.props.set(key, {
        ...(known ?? prop),
        words: unique([...(known?.words ?? []), ...words]),
        taken: takenOf([...(known?.taken ?? []), ...types], leaves),
      });
    }
  }

  /** Enters the types of a value. The props of an object without a name are props of the type that has it; those of `unusual` are names of others. */
  private follow(type: PropType, value: JsonSchema, parsers: readonly JsonSchema[], prop: string, path: string): readonly Taken[] {
    const name = value.$ref?.replace("#/$defs/", "");
    if (name !== undefined) {
      this.enter(name, parsers, path);
      return [{ within: "", type: fileForms[name] ?? name }];
    }
    const down = (inner: JsonSchema, within: "list of " | "map of ") => {
      const into = parsers.flatMap((one) => this.members(one)).map((one) => (within === "list of " ? one.items : one.additionalProperties));
      const types = this.follow(type, inner, into.filter(isSchema), prop, `${path}${within === "list of " ? "[]" : ".<name>"}`);
      return types.map((taken) => ({ ...taken, within: `${within}${taken.within}` }));
    };
    const objects = (value.anyOf ?? [value]).filter(({ properties }) => properties !== undefined);
    if (objects.length > 0 && !/(?:^|\.)unusual$/.test(prop)) this.addProps(type, objects, parsers, `${prop}.`, path);
    return [
      ...(value.anyOf ?? []).flatMap((one) => (objects.includes(one) ? [] : this.follow(type, one, parsers, prop, path))),
      ...(value.items ? down(value.items, "list of ") : []),
      ...(isSchema(value.additionalProperties) ? down(value.additionalProperties, "map of ") : []),
    ];
  }

  /** Returns the schemas of all values that are no objects with props: alone, in lists and in maps. */
  private leaves(schema: JsonSchema, within = ""): readonly Leaf[] {
    return this.members(schema).flatMap((leaf): readonly Leaf[] => {
      if (leaf.properties) return [];
      if (isSchema(leaf.additionalProperties)) return this.leaves(leaf.additionalProperties, `${within}map of `);
      return isSchema(leaf.items) ? this.leaves(leaf.items, `${within}list of `) : [{ leaf, within }];
    });
  }

  private objects(schema: JsonSchema): readonly JsonSchema[] {
    return this.members(schema).filter(({ properties }) => properties !== undefined);
  }

  /** The members of a union, and what a reference stands for. */
  private members(schema: JsonSchema): readonly JsonSchema[] {
    const target = schema.$ref === undefined ? undefined : this.parsers[schema.$ref.replace("#/$defs/", "")];
    const inner = [...(target ? [target] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    return inner.length === 0 ? [schema] : inner.flatMap((one) => this.members(one));
  }
}

/** Returns the schemas that parse an object with these props, out of those for other members of its union: the ones with most of them and least else. */
function closest(props: readonly string[], parsers: readonly JsonSchema[]): readonly JsonSchema[] {
  const scored = parsers.map((parser) => {
    const keys = Object.keys(parser.properties ?? {});
    const shared = keys.filter((key) => props.includes(key)).length;
    return { parser, score: 2 * shared - keys.length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ parser }) => parser);
}

interface Leaf {
  readonly leaf: JsonSchema;
  readonly within: string;
}

const needs = ({ required = [] }: JsonSchema, name: string) => (required as readonly string[]).includes(name);

/** Returns the schema of a prop that several forms of an object have. */
function eitherOf(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const [alone, ...others] = schemas;
  return others.length === 0 ? alone : { anyOf: [...schemas], description: wordsOf(schemas).join(" ") };
}

/** Says with which other props a prop is needed that only some forms of an object have: those with a value that tells them, or those without what the others need. */
function conditionOf(name: string, forms: readonly JsonSchema[]): string | undefined {
  const needing = forms.filter((form) => needs(form, name));
  if (needing.length === 0) return undefined;
  const telling = Object.keys(forms[0]?.properties ?? {}).find((prop) =>
    forms.every((form) => valuesOf(form.properties?.[prop]).length > 0),
  );
  if (telling !== undefined) return `with \`${telling}\` ${needing.flatMap((form) => valuesOf(form.properties?.[telling])).join(" or ")}`;
  const instead = forms.flatMap((form) => (needing.includes(form) ? [] : ((form.required ?? []) as readonly string[])));
  return instead.length === 0
    ? undefined
    : `without ${unique(instead)
        .map((prop) => `\`${prop}\``)
        .join(" and ")}`;
}

/** Values that a schema lists, as they are written. */
function valuesOf({ enum: listed, const: only }: JsonSchema = {}): readonly string[] {
  const values = Array.isArray(listed) ? listed : only === undefined ? [] : [only];
  return values.map((value) => `\`${JSON.stringify(value)}\``);
}

/** Returns what a prop takes. A text alone is not said: the words have its unit. */
function takenOf(types: readonly Taken[], leaves: readonly Leaf[]): readonly Taken[] {
  const values = leaves.flatMap(({ leaf, within }) => {
    const kind = leaf.type === "string" ? "text" : leaf.type === "integer" ? "number" : leaf.type;
    const listed = valuesOf(leaf);
    return (listed.length > 0 ? listed : typeof kind === "string" ? [kind] : []).map((value): Taken => ({ within, value }));
  });
  const all = [
    ...new Map([...types.filter((taken) => "value" in taken), ...values, ...types].map((taken) => [JSON.stringify(taken), taken])).values(),
  ];
  return all.every((taken) => "value" in taken && taken.value === "text" && taken.within === "") ? [] : all;
}

/** Says what a value means; units are in the words of the schemas. */
function wordsOf(schemas: readonly JsonSchema[]): readonly string[] {
  return unique(schemas.flatMap(({ description }) => description?.trim() ?? []));
}

function isSchema(value: JsonSchema | boolean | undefined): value is JsonSchema {
  return typeof value === "object";
}
