import { collectProblems } from "../../props/problems/catch-refusal";
import { closest } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import type { EffectiveParameter } from "../rule/finding";
import type { Rule } from "../rule/rule";
import type { Layer } from "./layers";

/** A parameter with its value after every layer, and the parsed value for the rule's check. */
interface ParsedParameter extends EffectiveParameter {
  readonly parsed: unknown;
}

/** Computes the parameters of a rule after every layer. Problems are added to `problems`. */
export function effectiveParameters(rule: Rule, layers: readonly Layer[], problems: PropsProblem[]): readonly ParsedParameter[] {
  const declared = rule.parameters ?? {};
  const effective = new Map<string, ParsedParameter>(
    Object.entries(declared).map(([name, { defaultText, defaultValue }]) => [
      name,
      { name, value: defaultText, setBy: "default", parsed: defaultValue },
    ]),
  );
  for (const { name: setBy, place, rules } of layers) {
    for (const [name, input] of Object.entries(rules.get(rule.id)?.parameters ?? {})) {
      const path = `${place}.${rule.id}.parameters.${name}`;
      const declaration = Object.hasOwn(declared, name) ? declared[name] : undefined;
      if (!declaration) {
        problems.push({ path, message: unknownParameter(name, Object.keys(declared)) });
        continue;
      }
      const set = () => {
        const parsed = declaration.parse(path, input);
        effective.set(name, { name, value: String(parsed), setBy, parsed });
      };
      collectProblems(problems, set, (problem) => ({ ...problem, path }));
    }
  }
  return [...effective.values()];
}

function unknownParameter(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  if (meant !== undefined) return `unknown parameter: did you mean "${meant}"?`;
  return `unknown parameter: ${known.length === 0 ? "the rule has none, so leave it out" : `the rule has ${known.join(", ")}`}`;
}
