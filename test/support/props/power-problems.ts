import { powerSchema } from "../../../constructs/power/power.props";
import { parseProps } from "../../../constructs/props";
import type { ParsedObjects } from "../../../constructs/props/problems/parsed-objects";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed } from "./changed";
import { problemsOf } from "./problems-of";

/** Problems of the 30 kW node's power, or of other props, with one value changed; objects of these props that are parsed already are not parsed again. */
export function powerProblems(path: string, value: unknown, props: unknown = power30kW, objects?: ParsedObjects): string[] {
  return problemsOf(() => parseProps(powerSchema, "riyadh-1/power", changed(props, path, value), objects));
}
