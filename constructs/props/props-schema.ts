import type { z } from "zod";
import type { Quantity } from "../units";
import { objectWithUnusual } from "./unusual";

/** Lists of props may be readonly; quantities stay as they are. */
type ReadonlyInput<T> = T extends Quantity<string> | string | number | boolean | null | undefined
  ? T
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyInput<T[K]> }
    : T;

type IsOptional<Props, K extends keyof Props> = Record<never, never> extends Pick<Props, K> ? true : false;

/** The error about one prop of a shape, as a type whose name the compiler prints; `unknown` without an error. */
type Judged<Props, K, Field extends z.ZodType> = K extends keyof Props
  ? [IsOptional<Props, K>, undefined extends Field["_zod"]["optin"] ? true : false] extends [true, true]
    ? { readonly "the prop is optional: add .exactOptional() to its schema": K }
    : Required<Props>[K] extends ReadonlyInput<z.input<Field>>
      ? unknown
      : { readonly "the schema refuses values that the props allow": K }
  : { readonly "the props have no such prop": K };

type JudgedShape<Props, Shape extends Readonly<Record<string, z.ZodType>>> = { readonly [K in keyof Shape]: Judged<Props, K, Shape[K]> };

/**
 * Returns the schema of a hand-written props interface. It does not compile when it omits a prop, has an unknown one, requires an optional
 * one or refuses a value that the interface allows; at run time an unknown prop is a problem. Where a prop has a plausible range, the
 * object also takes {@link Unusual} as `unusual`.
 *
 * ```ts
 * interface PumpProps { readonly power: PowerLike; readonly spare?: boolean }
 * const pumpSchema = propsSchema<PumpProps>()({ power: power(), spare: z.boolean().exactOptional() });
 * ```
 *
 * @typeParam Props the interface
 * @typeParam Parsed result of the schema, when that is written by hand too
 */
export function propsSchema<Props, Parsed = unknown>() {
  return <Shape extends Readonly<Record<Exclude<keyof Props & string, "unusual">, z.ZodType>>>(
    shape: Shape &
      JudgedShape<Props, Shape> &
      (z.output<z.ZodObject<Shape, z.core.$strict>> extends Parsed
        ? unknown
        : { readonly "the schema does not give the parsed type": never }),
  ): z.ZodObject<Shape, z.core.$strict> => objectWithUnusual<Shape>(shape);
}
