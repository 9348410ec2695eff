import type { z } from "zod";
import { mapValues } from "../plain/map-values";

/** Makes every prop of a shape optional: each may be left out, none may be undefined. */
export function optional<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
): { [K in keyof Shape]: z.ZodExactOptional<Shape[K]> } {
  return mapValues(shape, (schema) => schema.exactOptional()) as { [K in keyof Shape]: z.ZodExactOptional<Shape[K]> };
}
