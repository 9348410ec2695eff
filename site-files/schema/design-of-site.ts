import type { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import { isRecord } from "../../constructs/plain/is-record";
import { mapValues } from "../../constructs/plain/map-values";

type Schema = z.core.JSONSchema.JSONSchema;

/** Directives of a map that overrides a design's. */
const directives: Readonly<Record<string, Schema>> = {
  add: { const: true, description: "Adds a part that the design does not have." },
  remove: { const: true, description: "Removes a part of the design, or an optional map. Only the name may be stated beside it." },
  replace: { const: true, description: "Replaces the map of the design as a whole." },
};

/** Returns a map's props with the directives. If a prop has the name of a directive, that prop is kept as the directive's definition `own`. */
export function withDirectives(properties: NonNullable<Schema["properties"]>): NonNullable<Schema["properties"]> {
  const said = mapValues(directives, (directive, name) => ({ ...directive, ...defined({ $defs: ownAs(properties[name]) }) }));
  return { ...properties, ...said };
}

function ownAs(own: Schema | boolean | undefined): Record<string, Schema> | undefined {
  return isRecord(own) ? { own } : undefined;
}

/** Returns the JSON Schema of a design: that of a site file has it as `Design`, with directives. @param file that of a site file, in which all references are to definitions */
export function designSchema({ $schema, $defs = {} }: Schema): Schema {
  const ownProp = (prop: string, inner: unknown): [string, unknown][] => {
    if (!Object.hasOwn(directives, prop)) return [[prop, inner]];
    const { $ref, $defs: { own } = {} } = inner as Schema;
    const kept = $ref === undefined ? own : $defs[$ref.slice(definitionsAt.length)]?.$defs?.own;
    return kept === undefined ? [] : [[prop, kept]];
  };
  const withoutDirectives = (key: string, value: unknown) =>
    key === "properties" && isRecord(value)
      ? Object.fromEntries(Object.entries(value).flatMap(([prop, inner]) => ownProp(prop, inner)))
      : value;
  const { Design: root, ...definitions } = JSON.parse(JSON.stringify($defs), withoutDirectives) as Record<string, Schema>;
  const needed: Record<string, Schema> = {};
  const need = (schema: unknown) => {
    for (const [, name = ""] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      const definition = definitions[name];
      if (!definition || Object.hasOwn(needed, name)) continue;
      needed[name] = definition;
      need(definition);
    }
  };
  need(root);
  return { ...defined({ $schema }), ...root, $defs: needed };
}

const definitionsAt = "#/$defs/";
