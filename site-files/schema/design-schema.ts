import type { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import { isObject } from "../../constructs/plain/is-object";
import { isRecord } from "../../constructs/plain/is-record";
import { mapValues } from "../../constructs/plain/map-values";
import { designKeys, ownKeysOf, siteDefaultKeys } from "../design/design-keys";
import { mostPhases } from "../design/site-phases";
import { listsWithOwnCount, mostOfOne, partLists } from "../written/part-lists";
import { withDirectives } from "./design-of-site";

type Schema = z.core.JSONSchema.JSONSchema;

const design: Schema = {
  type: "string",
  minLength: 1,
  description:
    "Design file of this site, relative to this file, such as ../hub.yaml: modules and policy. The site's values replace those of the design: in maps key by key, in lists of parts by name, all other values whole.",
};

const phase: Schema = {
  type: "string",
  pattern: "^[a-z0-9][a-z0-9-]*$",
  description: "Name of the phase that runs at the site. Left out while the first phase runs, which is the file without its `phases`.",
};

const phases: Schema = {
  type: "array",
  minItems: 1,
  maxItems: mostPhases,
  description: "Later phases of the site. Each is laid over the phase before it, as a site is over its design, and is judged alone.",
  items: { $ref: "#/$defs/Phase" },
};

const count: Schema = {
  type: "integer",
  minimum: 1,
  maximum: mostOfOne,
  description: "Number of equal parts: rack becomes rack-1, rack-2 and so on, and {n} in any text of the part becomes its number.",
};

/**
 * Returns the JSON Schema of a site file: for a whole site, and for a site with a design, where only `site` is required. From its
 * definition `Design` {@link designSchema} makes the schema of a design: modules, policy and defaults of the site, where each site may add
 * missing values.
 *
 * @param whole schema of a site without counts
 */
export function siteFileSchema(whole: Schema): Schema {
  const { $schema, $defs = {}, properties = {}, ...alone } = whole;
  const own = Object.fromEntries(Object.entries(properties).filter(([prop]) => !designKeys.includes(prop)));
  const { site } = properties;
  const laid = mapValues(countedShared(properties), (inner, prop) => partialOf(inner, prop));
  const partial = { ...laid, ...(isRecord(site) && { site: siteOverDefaults(site) }) };
  return {
    ...defined({ $schema }),
    type: "object",
    if: { type: "object", required: ["design"] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { $ref: "#/$defs/SiteOfDesign" },
    else: { $ref: "#/$defs/WholeSite" },
    $defs: {
      WholeSite: moved({ ...alone, properties: { ...counted(properties), phases, phase } }, "#/$defs/WholeSite"),
      SiteOfDesign: moved(
        {
          type: "object",
          properties: { design, ...own, ...partial, phases, phase },
          required: ["design", "site"],
          additionalProperties: false,
        },
        "#/$defs/SiteOfDesign",
        "Laid-",
      ),
      Phase: moved(
        {
          type: "object",
          properties: {
            name: { ...phase, description: "Name of the phase, unique at the site, such as second-rack." },
            ...laid,
            ...(isRecord(site) && { site: partialOf(site, "site") }),
          },
          required: ["name"],
          minProperties: 2,
          additionalProperties: false,
        },
        "#/$defs/SiteOfDesign",
        "Laid-",
      ),
      Design: moved(designRoot(laid, site), "#/$defs/SiteOfDesign", "Laid-"),
      ...changeEach($defs, (definition) => moved(definition as Schema, "#/$defs/WholeSite")),
      ...changeEach($defs, (definition, name) => moved(partialOf(definition as Schema, name), "#/$defs/SiteOfDesign", "Laid-"), "Laid-"),
    },
  };
}

function designRoot(laid: Record<string, Schema>, site: Schema | boolean | undefined): Schema {
  return {
    title: "Design of cdktf-edge-node for one or more sites",
    type: "object",
    properties: { ...(isRecord(site) && { site: defaultsOf(site) }), ...laid },
    additionalProperties: false,
  };
}

/** Returns the schema of a design's defaults for `site`. */
function defaultsOf(site: Schema): Schema {
  const { required: _, properties = {}, ...rest } = site;
  const given = Object.entries(properties).filter(([prop]) => siteDefaultKeys.includes(prop));
  return {
    ...rest,
    description:
      "Defaults for sites that name this design: promises, grid, environment and lead times of papers. The values of a site win.",
    properties: Object.fromEntries(given.map(([prop, inner]) => [prop, withoutOwn(prop, partialOf(inner as Schema, prop))])),
  };
}

/** Returns the schema of a default without the props that are each site's own. */
function withoutOwn(prop: string, schema: Schema): Schema {
  const { properties } = schema;
  if (!properties) return schema;
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([inner]) => !ownKeysOf(prop).includes(inner))) };
}

/** Returns the schema of a `site` over the defaults of its design. */
function siteOverDefaults(site: Schema): Schema {
  const { properties = {}, required = [] } = site;
  const partial = Object.entries(properties).map(([prop, inner]) => [
    prop,
    siteDefaultKeys.includes(prop) ? partialOf(inner as Schema, prop) : inner,
  ]);
  const { papers, ...others } = Object.fromEntries(partial) as Readonly<Record<string, Schema>>;
  const { papers: ownPapers } = properties;
  return {
    ...site,
    properties: {
      ...others,
      ...(papers && isRecord(ownPapers) && { papers: { ...papers, properties: { ...papers.properties, ...wholeLists(ownPapers) } } }),
    },
    required: required.filter((prop) => prop !== "promises"),
  };
}

/** Returns the lists of a schema: a site overrides those as a whole. */
function wholeLists({ properties = {} }: Schema): Readonly<Record<string, Schema>> {
  const lists = Object.entries(properties).filter((entry): entry is [string, Schema] => isRecord(entry[1]) && entry[1].type === "array");
  return Object.fromEntries(lists);
}

function changeEach(definitions: object, change: (definition: unknown, name: string) => Schema, before = ""): Record<string, Schema> {
  return Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [`${before}${name}`, change(definition, name)]));
}

/** Returns the schemas that a design and its sites share, with counts. */
function countedShared(properties: object): Record<string, Schema> {
  return counted(Object.fromEntries(Object.entries(properties).filter(([prop]) => designKeys.includes(prop))));
}

/** Adds a count to every list whose parts have none of their own, and `{n}` to texts. */
function counted(properties: object): Record<string, Schema> {
  const change = (schema: Schema, prop: string): Schema => {
    const { items, pattern } = schema;
    if (pattern === namePattern) return { ...schema, pattern: countedNamePattern };
    if (pattern !== undefined) return { ...schema, pattern: `(?:${pattern})|\\{n\\}` }; // the tool checks the result of the number
    if (!isRecord(items) || !Object.hasOwn(partLists, prop) || !items.properties || listsWithOwnCount.has(prop)) return schema;
    return { ...schema, items: { ...items, properties: { ...items.properties, count } } };
  };
  return mapValues(properties as Record<string, Schema>, (inner, prop) => walked(inner, prop, change));
}

const namePattern = "^[a-z0-9][a-z0-9-]*$";
const countedNamePattern = "^(?:[a-z0-9]|\\{n\\})(?:[a-z0-9-]|\\{n\\})*$";

/** Returns a schema that requires only the names of parts, and allows directives. */
function partialOf(whole: Schema, at: string): Schema {
  return walked(whole, at, (schema, prop, isItem) => {
    const { required: _, allOf, if: condition, else: otherwise, minItems, ...rest } = schema;
    const key = isItem ? partLists[prop] : undefined;
    const isParts = Object.hasOwn(partLists, prop) && !isItem;
    const isMap = rest.properties !== undefined && rest.additionalProperties === false;
    return {
      ...rest,
      ...(allOf && !allOf.some((one) => isRecord(one) && one.if) && { allOf }),
      ...(minItems !== undefined && !isParts && { minItems }),
      ...(key !== undefined && rest.properties && { required: [key] }),
      ...(isMap && { properties: withDirectives(rest.properties ?? {}) }),
    };
  });
}

/** Changes every schema inside a schema, the innermost first. @param prop of the value, or of its list */
function walked(schema: Schema, prop: string, change: (schema: Schema, prop: string, isItem: boolean) => Schema, isItem = false): Schema {
  const { properties, items, anyOf, additionalProperties } = schema;
  const inner = (one: unknown, name: string, ofList = false) => (isRecord(one) ? walked(one, name, change, ofList) : one);
  return change(
    {
      ...schema,
      ...(properties && {
        properties: mapValues(properties, inner) as Record<string, Schema>,
      }),
      ...(isRecord(items) && { items: walked(items, prop, change, true) }),
      ...(anyOf && { anyOf: anyOf.map((one) => inner(one, prop, isItem)) as Schema[] }),
      ...(isRecord(additionalProperties) && { additionalProperties: walked(additionalProperties, "", change) }),
    },
    prop,
    isItem,
  );
}

/** Updates the references of a schema to their new locations. @param before text before the names of definitions */
function moved<Value>(value: Value, home: string, before = ""): Value {
  if (Array.isArray(value)) return value.map((item) => moved(item, home, before)) as Value;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === "$ref" && typeof inner === "string"
      ? inner
          .replace(/^#\/properties\//, `${home}/properties/`)
          .replace(/^#\/\$defs\/(?!WholeSite\/|SiteOfDesign\/|Phase$)/, `#/$defs/${before}`)
      : moved(inner, home, before),
  ]);
  return Object.fromEntries(entries) as Value;
}
