import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { parseProps } from "../../../constructs/props";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { changed } from "./changed";
import { problemsOf } from "./problems-of";

/** Problems of the 30 kW node's cooling with one value changed. */
export function coolingProblems(path: string, value: unknown): string[] {
  return problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", changed(cooling30kW, path, value)));
}
