import type { z } from "zod";
import { parseProps } from "../../props/parse-props";

/** The definition of a parameter. */
export interface ParameterDefinition<Like, Value> {
  /** Schema of a quantity, such as `ratio({ min: 0, max: 1 })`. It parses the texts of packs, countries and sites, and refuses values out of range. */
  readonly schema: z.ZodType<Value, Like>;
  /** Value that holds if no layer sets one, as text. */
  readonly default: Like;
  /** Meaning of the parameter in a few words. */
  readonly description: string;
  /** Source of the default. */
  readonly source: string;
}

/** A number of a rule that a pack, a country or a site may set. */
export interface Parameter<Value = unknown> {
  readonly description: string;
  readonly source: string;
  /** Unit of the default; `-` if it has none. */
  readonly unit: string;
  /** Default as reports show it. */
  readonly defaultText: string;
  readonly defaultValue: Value;
  /** Parses a value that a layer sets. @throws PropsError for another unit or a value out of range */
  parse(path: string, input: unknown): Value;
}

/**
 * Declares a parameter of a rule.
 *
 * @throws PropsError when the default is out of range, which is a defect of the rule
 */
export function parameter<Like, Value>(definition: ParameterDefinition<Like, Value>): Parameter<Value> {
  const { schema, description, source } = definition;
  const parse = (path: string, input: unknown) => parseProps(schema, path, input) as Value;
  const defaultValue = parse(`default of "${description}"`, definition.default);
  const defaultText = String(defaultValue);
  return { description, source, unit: defaultText.split(" ")[1] ?? "-", defaultText, defaultValue, parse };
}

/** The parameters of a rule, by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of parameters that a rule sees, by name. */
export type ParameterValues<Declared extends Parameters> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Parameter<infer Value> ? Value : never;
};
