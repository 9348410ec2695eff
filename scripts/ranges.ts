import { z } from "zod";
import type { PlausibleRange } from "../constructs/plausibility/plausible-range";
import { statedOf } from "../constructs/props/plausible";
import { innerSchemas } from "../constructs/props/unusual";
import { siteSchema } from "../constructs/site/site.props";
import { moduleSchemas } from "../constructs/studies/snapshot/parse-modules";

/** One number or quantity of a site file. */
export interface RangedProp {
  /** Where it stands, as `compute.racks.idle`. */
  readonly path: string;
  readonly plausible?: PlausibleRange<unknown> | undefined;
  /** Has it limits at both ends, beyond which a value is always refused? */
  readonly isBounded: boolean;
}

/** Every number and quantity that a site file takes. */
export function rangedProps(): readonly RangedProp[] {
  const schemas = [["site", siteSchema] as const, ...Object.entries(moduleSchemas)];
  return schemas.flatMap(([name, schema]) => propsOf(schema, name));
}

function propsOf(schema: z.core.$ZodType, path: string): readonly RangedProp[] {
  const stated = statedOf.get(schema);
  if (stated) return [{ path, ...stated }];
  if (schema instanceof z.ZodNumber) return [{ path, isBounded: isLimit(schema.minValue) && isLimit(schema.maxValue) }];
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([prop, inner]) => propsOf(inner, `${path}.${prop}`));
  return innerSchemas(schema).flatMap((inner) => propsOf(inner, path));
}

/** zod gives integers without a limit those that a number can hold. */
function isLimit(value: number | null): boolean {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}
