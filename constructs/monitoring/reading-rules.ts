import type { TargetFacts } from "../facts/telemetry/device-map";
import { plausibleValue, readingsOf } from "./expressions/readings";
import { victoriaYaml } from "./victoria-yaml";

/**
 * Returns recording rules in Prometheus' format: the values of devices as the series that limits watch, in their units. A value that no
 * working sensor can read is not recorded, and an alert reports it.
 *
 * @source Prometheus documentation, Recording rules
 */
export function readingRules(targets: readonly TargetFacts[]): string {
  const rules = readingsOf(targets).map((reading) => ({
    record: reading.series,
    expr: plausibleValue(reading),
    labels: { device: reading.device, ...reading.labels },
  }));
  return victoriaYaml({ groups: rules.length === 0 ? [] : [{ name: "readings", rules }] });
}
