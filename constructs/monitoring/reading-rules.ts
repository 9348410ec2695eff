import type { TargetFacts } from "../facts/telemetry/device-map";
import { readingsOf } from "./expressions/readings";
import { victoriaYaml } from "./victoria-yaml";

/**
 * Recording rules in Prometheus' format: what devices give, as the series that limits watch, in their units. A value that no sensor that works can read is not
 * recorded, and an alert says so.
 *
 * @source Prometheus documentation, Recording rules
 */
export function readingRules(targets: readonly TargetFacts[]): string {
  const rules = readingsOf(targets).map(({ series, device, labels, expression, range }) => ({
    record: series,
    expr: range ? `(${expression} >= ${range[0]}) <= ${range[1]}` : expression,
    labels: { device, ...labels },
  }));
  return victoriaYaml({ groups: rules.length === 0 ? [] : [{ name: "readings", rules }] });
}
