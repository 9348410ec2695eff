import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { limitsAreMeasured } from "../../../../../constructs/policy/rules/operations/limits-are-measured";
import { telemetryFacts } from "../../../../../constructs/telemetry/telemetry.facts";
import { askingTelemetry } from "../../../../../examples/parts/watched-devices";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { findingsOf } from "../../../../support/nodes/node-variants";
import { everyExporter, parsedTelemetry } from "../../../../support/props/telemetry-props";

const subject = "telemetry/ups-a";
const charge = { metric: "edge_node_battery_state_of_charge_ratio", device: "ups-a" };
const current = { metric: "edge_node_circuit_current_amperes", device: "ups-a", labels: { circuit: "rack-1-a" } };

/** One UPS by its standard map, and limits on it. */
function asked(limits: readonly object[], change: object = {}) {
  const targets = { "ups-a": { snmp: "192.0.2.41:161", map: "ups-mib" } };
  const telemetry = telemetryFacts(parsedTelemetry({ exporters: everyExporter, targets, ...change }));
  return { node: smallNode({ telemetry, monitored: [...telemetry.monitored] }), answers: { limits: () => limits } };
}

/** Two feeds whose first UPS is read by a map of one reading, which gives the charge of its battery and not the temperature. */
function withChargeAlone(): EdgeNodeStackProps {
  const { telemetry } = twoFeeds;
  if (!telemetry) expect.unreachable();
  const source = { mark: "declared", document: "A map of one reading", owner: "tests" } as const;
  const maps = {
    ...askingTelemetry.maps,
    charge: { source, snmp: [{ series: charge.metric, part: "battery", oid: "upsEstimatedChargeRemaining", scale: 0.01 }] },
  };
  const target = { snmp: "192.0.2.41:161", map: "charge", parts: { battery: "battery-a" } };
  return { ...twoFeeds, telemetry: { ...telemetry, maps, targets: { ...askingTelemetry.targets, "ups-a": target } } };
}

ruleCases(limitsAreMeasured, {
  subject,
  pass: asked([charge]),
  fail: asked([charge, current]),
  unknown: { impossible: "a map says what it gives; a device without one is not judged" },
  notApplicable: { ...asked([charge], { targets: { "ups-a": "192.0.2.41:9100" } }), subject: "telemetry" },
  boundary: { impossible: "a reading is there or is not" },
  fromProps: {
    subject: "telemetry/battery-a",
    pass: twoFeeds,
    fail: withChargeAlone(),
  },
});

describe(limitsAreMeasured.id, () => {
  it("names the series with its label, and the device that lacks it", () => {
    const { node, answers } = asked([charge, current]);
    const judged = judgeRule(limitsAreMeasured, { node, answers });
    expect(judged).toMatchObject([
      {
        subject,
        outcome: "fail",
        reason: "its map does not provide edge_node_circuit_current_amperes of circuit rack-1-a",
        remedy: "add edge_node_circuit_current_amperes of circuit rack-1-a to the map of ups-a, or let another device measure it (parts)",
      },
    ]);
  });

  it("says of a board that a PDU measures a circuit of what nothing measures, and demands none of it", () => {
    const targets = {
      "rack-1-a": { snmp: "192.0.2.51:161", map: "apc-rpdu2", parts: { board: "board-a" }, labels: { circuit: "rack-1-a" } },
    };
    const voltage = { metric: "edge_node_grid_voltage_volts", device: "board-a", labels: { feed: "a" } };
    const { node, answers } = asked([{ ...current, device: "board-a" }, voltage], { targets });
    const judged = judgeRule(limitsAreMeasured, { node, answers });
    expect(judged.find((one) => one.subject === "telemetry/board-a")).toMatchObject({
      outcome: "not-applicable",
      reason: "it has no target of its own, and nothing measures its edge_node_grid_voltage_volts of feed a",
    });
  });

  it("asks nothing of a device that gives series itself, which nobody has read", () => {
    const targets = { "rack-1": "10.0.0.11:9100" };
    const { node, answers } = asked([{ metric: "edge_node_coolant_supply_temperature_celsius", device: "rack-1" }], { targets });
    expect(judgeRule(limitsAreMeasured, { node, answers }).map(({ outcome }) => outcome)).toEqual(["not-applicable"]);
  });

  it("is silent of the example, whose maps give what its limits need", () => {
    const found = Object.values(findingsOf(limitsAreMeasured.id, twoFeeds));
    expect(found.map(({ outcome }) => outcome)).not.toContain("fail");
    expect(found.map((one) => one.subject)).toContain("telemetry/battery-a");
  });
});
