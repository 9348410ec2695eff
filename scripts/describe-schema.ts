import { defined } from "../constructs/plain/defined";
import { statedDefault } from "./stated-default";
import type { JsonSchema } from "./type-schema";

/**
 * The schema with what the comments of its TypeScript interface say, prop by prop: an editor shows it beside the prop. What the schema says itself, as of a unit, comes after.
 *
 * What several props share is described by the type of its name.
 *
 * @param types the interface as {@link JsonSchema}, whose descriptions are taken
 */
export function describeSchema(schema: JsonSchema, types: JsonSchema): JsonSchema {
  const { $defs: definitions = {} } = types;
  const shared = Object.entries(schema.$defs ?? {}).map(([name, inner]) => [
    name,
    described(inner, [definitions[name] ?? recordOf(name)], definitions),
  ]);
  return { ...described(schema, [types], definitions), $defs: Object.fromEntries(shared) };
}

function described(schema: JsonSchema, found: readonly JsonSchema[], definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const types = found.flatMap((type) => members(type, definitions));
  const down = (inner: JsonSchema, into: (type: JsonSchema) => unknown) => described(inner, types.map(into).filter(isSchema), definitions);
  const { properties, items, additionalProperties, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => {
          const props = types.map((type) => type.properties?.[name]).filter(isSchema);
          return [
            name,
            withWords(
              down(inner, (type) => type.properties?.[name]),
              props,
            ),
          ];
        }),
      ),
    }),
    ...(items && { items: down(items, (type) => type.items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: down(additionalProperties, (type) => type.additionalProperties) }),
    ...defined({
      anyOf: anyOf?.map((inner) => described(inner, types, definitions)),
      oneOf: oneOf?.map((inner) => described(inner, types, definitions)),
    }),
  };
}

/** What several of one type by free keys share has the plural of its name: `RuleOverrides` are of `RuleOverride`. */
function recordOf(plural: string): JsonSchema {
  return { additionalProperties: { $ref: `#/$defs/${plural.replace(/s$/, "")}` } };
}

/** The members of a union, and what a reference stands for. */
function members(type: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema[] {
  const target = type.$ref === undefined ? undefined : definitions[type.$ref.replace("#/$defs/", "")];
  const inner = [...(target ? [target] : []), ...(type.anyOf ?? [])];
  return inner.length === 0 ? [type] : inner.flatMap((one) => members(one, definitions));
}

function withWords(schema: JsonSchema, props: readonly JsonSchema[]): JsonSchema {
  const words = [...props, schema].flatMap(({ description }) => (description === undefined ? [] : [description]));
  const all = [...new Set(words)];
  const stated = statedDefault(schema, words);
  return all.length === 0 ? schema : { ...schema, description: all.join("\n\n"), ...defined({ default: stated }) };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
