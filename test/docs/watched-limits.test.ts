import { describe, expect, it } from "vitest";
import { seriesFacts } from "../../constructs/facts/telemetry/series";
import { libraryRules } from "../../constructs/policy/rules";
import { diagnosticRunbooks } from "../../constructs/policy/runbooks/operations";
import { otherAlerts, watchedSeries } from "../../scripts/pages/watched-limits";

const watching = libraryRules.filter(({ watched }) => watched !== undefined);

describe("The table of watched limits", () => {
  const series = watchedSeries();

  it("has every built-in rule that watches something", () => {
    expect(new Set(series.map(({ rule }) => rule))).toEqual(new Set(watching.map(({ id }) => id)));
  });

  it("has every alert on what is no limit, each with a runbook of three imperative sentences", () => {
    const alerts = otherAlerts();
    expect(alerts.map(({ alert }) => alert)).toEqual(
      [
        ...Object.keys(diagnosticRunbooks),
        "operations/genset-runs",
        "operations/genset-starts",
        ...["device-answers", "device-measures", "limit-is-measured", "program-answers", "site-is-watched", "value-plausible"].map(
          (name) => `telemetry/${name}`,
        ),
      ].sort(),
    );
    for (const { alert, runbook } of alerts) {
      expect(new Set(runbook?.steps).size, alert).toBe(3);
      for (const step of runbook?.steps ?? []) expect(step, alert).toMatch(/^[A-Z][a-z-]+ .*[^.]$/);
    }
  });

  it("has series of the table of all series alone, with their unit and just their labels", () => {
    for (const { metric, unit, labels } of series) {
      const { unit: known, labels: asked = [] } = seriesFacts(metric) ?? {};
      expect({ metric, unit, labels }).toEqual({ metric, unit: known, labels: asked });
    }
  });

  it.each(watching.map(({ id, runbook }) => ({ id, runbook })))("$id has a runbook of imperative sentences", ({ runbook }) => {
    expect(new Set(runbook?.steps).size).toBe(3);
    for (const step of runbook?.steps ?? []) expect(step).toMatch(/^[A-Z][a-z]+ .*[^.]$/);
  });
});
