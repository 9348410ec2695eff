import type { z } from "zod";
import { isRecord } from "../constructs/plain/is-record";
import { remembered } from "../constructs/props/remembered";
import { siteInFileJsonSchema } from "../site-files/schema/site-file-schema";

type Schema = z.core.JSONSchema.JSONSchema;

/** Kind of value in the cells of a column, or the reason why it cannot be a cell. */
export type CellKind = "text" | "number" | "yes-or-no" | "map" | "list";

/**
 * Returns the kind of value at a path of `site`, such as `grid.minimum`: text with its unit, plain number, true or false, map, or list. Returns undefined for an
 * unknown path.
 */
export const cellKindAt = remembered((path: string): CellKind | undefined => {
  const found = path.split(".").reduce<readonly Schema[]>((at, step) => at.flatMap((schema) => below(schema, step)), members(whole()));
  const types = new Set(found.map(({ type, enum: words }) => type ?? (words ? "string" : undefined)));
  if (types.has("string")) return "text";
  if (types.has("number") || types.has("integer")) return "number";
  if (types.has("boolean")) return "yes-or-no";
  if (types.has("object")) return "map";
  return types.has("array") ? "list" : undefined;
});

/** Returns every path of `site` that a cell can have, to suggest one for a misspelt path. Freely chosen keys are left out. */
export function knownPaths(): readonly string[] {
  return [...pathsIn(whole(), "")].filter((path) => !path.startsWith("country.") && !["map", "list"].includes(cellKindAt(path) ?? ""));
}

const whole = () => schemaOf("site");
const schemaOf = remembered((_: "site"): Schema => siteInFileJsonSchema());

function* pathsIn(schema: Schema, before: string): Generator<string> {
  for (const { properties = {} } of members(schema)) {
    for (const [prop, inner] of Object.entries(properties)) {
      yield `${before}${prop}`;
      yield* pathsIn(inner as Schema, `${before}${prop}.`);
    }
  }
}

/** Returns the schemas of a prop, for each member of a union. */
function below({ properties = {}, additionalProperties }: Schema, step: string): readonly Schema[] {
  if (step === "__proto__") return []; // no prop has this name
  const inner = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
  return isRecord(inner) ? members(inner) : [];
}

/** Returns the possible schemas: itself, its reference, or each member of a union. */
function members(schema: Schema): readonly Schema[] {
  const { $ref, anyOf } = schema;
  if ($ref !== undefined) {
    const definition = whole().$defs?.[$ref.replace("#/$defs/", "")];
    return isRecord(definition) ? members(definition) : [];
  }
  return anyOf ? anyOf.flatMap((one) => (isRecord(one) ? members(one) : [])) : [schema];
}
