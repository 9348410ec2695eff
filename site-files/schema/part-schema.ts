import type { z } from "zod";
import { parts } from "../../constructs/catalog";
import type { KindOfPart } from "../../constructs/catalog/kinds/kind-of-part";
import { modulesWithParts, tryFindKindAt } from "../../constructs/catalog/kinds/kinds";
import { compact } from "../../constructs/plain/compact";
import { isRecord } from "../../constructs/plain/is-record";
import { listIds } from "../../constructs/plain/list-ids";

type Schema = z.core.JSONSchema.JSONSchema;

const ownerSchema: Schema = { type: "string", minLength: 1, description: "Person who is responsible for the declared values." };
const ownerOfSeries: Schema = {
  ...ownerSchema,
  description: "Person who is responsible for the declared values. Not needed if only the `rating` of a series is stated.",
};

/**
 * Adds the catalogue parts to the JSON Schema of a site file, for editors. `part` is an id that fits its place, and `declarePart` has the props of its kind. Props
 * that a part can state are required only without one. Whether a part's open props are all stated, only the tool checks.
 */
export function withParts(schema: Schema): Schema {
  const definitions: Record<string, Schema> = {};
  const properties = { ...schema.properties };
  for (const module of modulesWithParts) {
    const inner = properties[module];
    if (isRecord(inner)) properties[module] = walked(inner, "", `#/properties/${module}`, definitions);
  }
  return { ...schema, properties, $defs: { ...schema.$defs, ...definitions } };
}

/**
 * @param at the prop of the object, or of its list
 * @param pointer to the schema in the whole
 */
function walked(schema: Schema, at: string, pointer: string, definitions: Record<string, Schema>): Schema {
  const { properties, items } = schema;
  const down = Object.entries(properties ?? {}).map(([prop, inner]) => [
    prop,
    isRecord(inner) ? walked(inner, prop, `${pointer}/properties/${prop}`, definitions) : inner,
  ]);
  const deeper: Schema = {
    ...schema,
    ...(properties && { properties: Object.fromEntries(down) }),
    ...(isRecord(items) && { items: walked(items, at, `${pointer}/items`, definitions) }),
  };
  const kind = tryFindKindAt(at);
  return kind && isRecord(properties?.part) ? partSchema(deeper, kind, pointer, definitions) : deeper;
}

function partSchema(schema: Schema, kind: KindOfPart, pointer: string, definitions: Record<string, Schema>): Schema {
  const { into } = kind;
  const properties = { ...schema.properties };
  const target = into === undefined ? schema : properties[into];
  if (!isRecord(target)) throw new Error(`Part of kind ${kind.kind} must have ${into} in its place but has none: correct kindsOfParts`);
  const name = `Assuming-${kind.kind}`;
  const own = parts.filter((part) => part.kind === kind.kind);
  const series = listIds(own.filter((part) => part.series !== undefined));
  definitions[name] ??= assumingSchema(target, into === undefined ? pointer : `${pointer}/properties/${into}`, series.length > 0);
  const given = new Set(compact([into, "source", ...own.flatMap(({ published, open }) => [...Object.keys(published), ...open])]));
  const { required = [] } = schema;
  const alone = required.filter((prop) => given.has(prop));
  const inner = into === undefined ? {} : { [into]: { required: target.required ?? [] } };
  return {
    ...schema,
    properties: {
      ...properties,
      ...(into !== undefined && { [into]: { ...target, required: [] } }),
      part: { ...(properties.part as Schema), enum: listIds(own) },
      assuming: { $ref: `#/$defs/${name}` },
    },
    required: required.filter((prop) => !given.has(prop)),
    if: { required: ["part"] },
    else: { required: alone, ...(into !== undefined && { properties: inner }) },
    ...(series.length > 0 && { allOf: [ownedUnlessChosen(series)] }),
  };
}

/** Returns the condition that declared values need an owner; the rating of a series alone is a choice. */
function ownedUnlessChosen(series: readonly string[]): Schema {
  return {
    if: { required: ["part"], properties: { part: { enum: [...series] }, assuming: { required: ["rating"], maxProperties: 1 } } },
    else: { properties: { assuming: { required: ["owner"] } } },
  };
}

/** Returns every prop that the part may have, by reference to its schema. */
function assumingSchema({ properties = {} }: Schema, pointer: string, hasSeries: boolean): Schema {
  const props = Object.keys(properties).filter((prop) => !["part", "source", "name", "unusual"].includes(prop));
  return {
    type: "object",
    description: "Values that the document of the part leaves open. The report lists each of these numbers with its owner.",
    properties: {
      owner: hasSeries ? ownerOfSeries : ownerSchema,
      ...Object.fromEntries(props.map((prop) => [prop, { $ref: `${pointer}/properties/${prop}` }])),
    },
    ...(!hasSeries && { required: ["owner"] }),
    additionalProperties: false,
  };
}
