import { declareSource } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { WatchedLimit } from "../../../constructs/facts/watched-limit";
import { alertGroups, alertRules } from "../../../constructs/monitoring/alert-rules";
import { supplyLimit } from "../../support/deploy/watched-limits";

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

function alerts(limits: readonly WatchedLimit[], intervalS = 30): Alert[] {
  const { groups } = parse(alertRules(alertGroups(limits, intervalS))) as { groups: { name: string; rules: Alert[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

const other: WatchedLimit = {
  ...supplyLimit,
  subject: "compute/rack-2",
  device: "rack-2",
  limit: 0.5,
  unit: "-",
  bound: "at-least",
};

describe("alertRules()", () => {
  it("alertRules() has one alert a limit, one for each that nobody measures, and one for devices that do not answer", () => {
    expect(
      alerts([supplyLimit, other])
        .filter(({ alert }) => !/program|measures|plausible/.test(alert))
        .map(({ alert, expr }) => [alert, expr]),
    ).toEqual([
      ["cooling/supply-within-it-limit", '(edge_node_coolant_supply_temperature_celsius{device="rack-1"} > 45) <= 200'],
      ["cooling/supply-within-it-limit", '(edge_node_coolant_supply_temperature_celsius{device="rack-2"} < 0.5) >= -60'],
      ["telemetry/limit-is-measured", 'absent(edge_node_coolant_supply_temperature_celsius{device="rack-1"})'],
      ["telemetry/limit-is-measured", 'absent(edge_node_coolant_supply_temperature_celsius{device="rack-2"})'],
      ["telemetry/device-answers", 'up{device!=""} == 0'],
    ]);
  });

  it("alertRules() says flows in the litres that people read off pumps, and compares them in these", () => {
    const metric = "edge_node_flow_cubic_meters_per_second";
    const [flow] = alerts([{ ...supplyLimit, metric, unit: "m³/s", bound: "at-least", limit: 0.000375, expected: [0.0005, 0.0005] }]);
    expect(flow?.expr).toBe(`((${metric}{device="rack-1"}) * 60000 < 22.5) >= 0`);
    expect(flow?.annotations).toMatchObject({
      summary: "The coolant supply is not warmer than the rack allows: compute/rack-1 must be at least 22.5 L/min",
      description: 'compute/rack-1 is at {{ printf "%.4g" $value }} L/min',
      expected: "30 L/min in the solved node",
    });
  });

  it("alertRules() keeps a limit that was crossed for ten samples: a device that falls silent has not mended it", () => {
    expect(alerts([supplyLimit], 30).map(({ alert, keep_firing_for }) => [alert, keep_firing_for])).toContainEqual([
      "cooling/supply-within-it-limit",
      "300s",
    ]);
  });

  it("alertRules() tells of a program that is gone when the agent, which asks them all, is gone itself", () => {
    const { groups } = parse(alertRules(alertGroups([], 30, { programs: ["telemetry-agent:8429"] }))) as { groups: { rules: Alert[] }[] };
    expect(groups[0]?.rules[0]?.expr).toBe('up{job="telemetry"} == 0 or absent(up{job="telemetry",instance="telemetry-agent:8429"})');
  });

  it("alertRules() says of a limit that nobody measures whom the agent asks for it, and in which job", () => {
    const target = {
      device: "pdu-1",
      protocol: "snmp",
      address: "192.0.2.1:161",
      parts: { rack: "rack-1" },
      rows: {},
      labels: {},
    } as const;
    const reading = { series: supplyLimit.metric, part: "rack", oid: "1.2.3.0", labels: {}, scale: 1, offset: 0 };
    const map = { name: "own", protocol: "snmp", source: declareSource("Map", "tests"), readings: [reading] } as const;
    const { groups } = parse(alertRules(alertGroups([supplyLimit], 30, { targets: [{ ...target, map }] }))) as {
      groups: { rules: Alert[] }[];
    };
    const unmeasured = groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === "telemetry/limit-is-measured");
    expect(unmeasured?.labels).toMatchObject({ device: "rack-1", asked: "pdu-1", job: "snmp", series: supplyLimit.metric });
  });

  it("alertRules() says what is wrong in the rule's words, with its limit, source and remedy", () => {
    const [broken, unmeasured] = alerts([supplyLimit]);
    const labels = { rule: "cooling/supply-within-it-limit", severity: "critical", subject: "compute/rack-1", device: "rack-1" };
    expect(broken).toMatchObject({
      labels,
      annotations: {
        summary: "The coolant supply is not warmer than the rack allows: compute/rack-1 must be at most 45 °C",
        description: 'compute/rack-1 is at {{ printf "%.4g" $value }} °C',
        remedy: "look at dry coolers",
        source: "Data sheet of the rack",
      },
    });
    expect(unmeasured).toMatchObject({
      labels,
      annotations: {
        summary:
          "The coolant supply is not warmer than the rack allows: it is unknown whether compute/rack-1 is at most 45 °C, because nothing measures it",
        remedy: "make rack-1 report edge_node_coolant_supply_temperature_celsius",
      },
    });
  });

  it("alertRules() tells at once of a broken limit, and after three samples of silence", () => {
    const [broken, ...others] = alerts([supplyLimit], 10).map((alert) => alert.for);
    expect(broken).toBeUndefined();
    expect(new Set(others)).toEqual(new Set(["30s"]));
  });

  it("alertRules() leaves out a source that nobody gave, and a unit where there is none", () => {
    const { source: _, ...without } = other;
    const [broken] = alerts([without]);
    expect(broken?.annotations).not.toHaveProperty("source");
    expect(broken?.annotations.summary).toBe("The coolant supply is not warmer than the rack allows: compute/rack-2 must be at least 0.5");
  });

  it("alertRules() say what the solved node has, with the limit's unit, and nothing where it is not known", () => {
    const expectedOf = (limit: WatchedLimit) => alerts([limit])[0]?.annotations.expected;
    expect(expectedOf({ ...supplyLimit, expected: [33.1234, 38.4] })).toBe("33.1 °C to 38.4 °C in the solved node");
    expect(expectedOf({ ...other, expected: [0.451, 0.4512] })).toBe("0.451 in the solved node");
    expect(expectedOf(supplyLimit)).toBeUndefined();
  });

  it("alertRules() give the steps of the runbook and the spare part, and none of a rule without one", () => {
    const runbook = { steps: ["Look", "Shed {{ load }}", "Call"], spare: "a pump" } as const;
    const [broken] = alerts([{ ...supplyLimit, runbook }]);
    expect(broken?.annotations).toMatchObject({ steps: '1. Look\n2. Shed {{ "{{" }} load }}\n3. Call', spare: "a pump" });
    const { spare: _, ...without } = runbook;
    expect(alerts([{ ...supplyLimit, runbook: without }])[0]?.annotations).not.toHaveProperty("spare");
    expect(alerts([supplyLimit])[0]?.annotations).not.toHaveProperty("steps");
  });

  it("alertRules() give steps for what nobody measures and for a device that does not answer", () => {
    for (const { annotations } of alerts([supplyLimit]).slice(1)) expect(annotations.steps).toMatch(/^1\. .+\n2\. .+\n3\. .+$/);
  });

  it("alertRules() have an alert for each bound of a series, told apart by their labels, and one for the series that nobody measures", () => {
    const lower = { ...supplyLimit, bound: "at-least", limit: 15 } as const;
    const found = alerts([lower, supplyLimit]);
    expect(found.slice(0, 3).map(({ alert, expr, labels: { bound } }) => [alert, expr, bound])).toEqual([
      ["cooling/supply-within-it-limit", '(edge_node_coolant_supply_temperature_celsius{device="rack-1"} < 15) >= -60', "at-least"],
      ["cooling/supply-within-it-limit", '(edge_node_coolant_supply_temperature_celsius{device="rack-1"} > 45) <= 200', "at-most"],
      ["telemetry/limit-is-measured", 'absent(edge_node_coolant_supply_temperature_celsius{device="rack-1"})', undefined],
    ]);
    expect(found[2]?.annotations.summary).toBe(
      "The coolant supply is not warmer than the rack allows: it is unknown whether compute/rack-1 is at least 15 °C and at most 45 °C, because nothing measures it",
    );
  });

  it("alertRules() of no limit still watch whether programs and devices answer, and whether devices measure", () => {
    expect(parse(alertRules(alertGroups([], 30)))).toMatchObject({
      groups: [
        {
          name: "measured",
          rules: [{ alert: "telemetry/program-answers" }, { alert: "telemetry/device-answers" }, { alert: "telemetry/device-measures" }],
        },
      ],
    });
  });

  it("alertRules() tells a value that no working sensor reads from a limit that is crossed", () => {
    const plausible = alerts([supplyLimit]).find(({ alert }) => alert === "telemetry/value-plausible");
    const series = 'edge_node_coolant_supply_temperature_celsius{device="rack-1"}';
    expect(plausible?.expr).toBe(`${series} < -60 or ${series} > 200`);
    expect(plausible?.labels).toMatchObject({ device: "rack-1", series: "edge_node_coolant_supply_temperature_celsius" });
  });

  it.each([
    ["s", 1_209_600, "14 d", "compute/rack-2 is at {{ humanizeDuration $value }}"],
    ["B", 26_025_600_000, "26.03 GB", "compute/rack-2 is at {{ humanize $value }}B"],
  ] as const)("alertRules() of a limit in %s are in units that people read", (unit, limit, text, description) => {
    const [broken] = alerts([{ ...other, unit, limit, bound: "at-most" }]);
    expect(broken?.expr).toContain(`> ${limit}`);
    expect(broken?.annotations.summary).toContain(`must be at most ${text}`);
    expect(broken?.annotations.description).toBe(description);
  });
});

/** What Go's text/template makes of a text whose actions are quoted strings alone. */
function rendered(template: string): string {
  return template.replace(/\{\{ "([^"]*)" \}\}/g, "$1");
}

describe("alertRules() of words that look like a template", () => {
  const words = fc
    .array(fc.constantFrom("{", "{{", "}}", " ", '"', "$value", "x", "\n", "'", ":", "é"), { maxLength: 12 })
    .map((parts) => parts.join(""));

  it("alertRules() opens no action of its own for a {{ in a remedy", () => {
    const remedy = 'see {{ query "up" }} and {{{ $labels.device }}';
    expect(alerts([{ ...supplyLimit, remedy }])[0]?.annotations.remedy).toBe(
      'see {{ "{{" }} query "up" }} and {{ "{{" }}{ $labels.device }}',
    );
  });

  it("alertRules() keeps words as they are, in annotations and labels", () => {
    fc.assert(
      fc.property(words, (text) => {
        const [broken] = alerts([
          { ...supplyLimit, title: text, subject: text, remedy: text, source: declareSource(text, "test"), device: text },
        ]);
        const { summary = "", remedy = "", source = "" } = broken?.annotations ?? {};
        const { subject = "", device = "" } = broken?.labels ?? {};
        expect([remedy, source, subject, device].map(rendered)).toEqual([text, text, text, text]);
        expect(rendered(summary)).toBe(`${text}: ${text} must be at most 45 °C`);
        for (const written of [remedy, source, subject, device, summary]) {
          expect(written.replaceAll('{{ "{{" }}', "")).not.toContain("{{");
        }
      }),
    );
  });

  it("alertRules() opens no action in the value of a further label, whose template alerting would fill in or refuse with the whole file", () => {
    const [broken] = alerts([{ ...supplyLimit, labels: { kind: "{{ $value }}" } }]);
    expect(broken?.labels.kind).toBe('{{ "{{" }} $value }}');
  });

  it("alertRules() puts in no variable of the environment of alerting", () => {
    const written = alertRules(alertGroups([{ ...supplyLimit, remedy: "see %{HOME}", labels: { kind: "%{PATH}" } }], 30));
    expect(written).not.toContain("%{");
    expect(parse(written).groups[0].rules[0].annotations.remedy).toBe("see %{HOME}");
  });

  it("alertRules() shows by their codes the characters for which alerting refuses the whole file", () => {
    const said = (remedy: string) => alerts([{ ...supplyLimit, remedy }])[0]?.annotations.remedy;
    expect(said("\u009b31m\u0000 \ufffe \ufeff \ud800 \u202e")).toBe("\\u009b31m\\u0000 \\ufffe \\ufeff \\ud800 \\u202e");
    expect(said("الرياض 🛰️\n\t− é")).toBe("الرياض 🛰️\n\t− é");
  });

  it("alertRules() keeps a device's name inside its quotes in the expression", () => {
    const [broken] = alerts([{ ...supplyLimit, device: 'x"} or up{a="' }]);
    expect(broken?.expr).toContain('edge_node_coolant_supply_temperature_celsius{device="x\\"} or up{a=\\""} > 45');
  });
});
