import type { BackhaulProps } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { plannedUplink } from "../../../constructs/deployment-plan/planned-uplink";
import { NodeStudy } from "../../../constructs/studies/node-study";
import { thinBackhaul, uplinkNode } from "../../support/nodes/uplink";

const planned = (backhaul: Partial<BackhaulProps>) => plannedUplink(uplinkNode({ backhaul }).study, []);

describe("plannedUplink()", () => {
  it("derives each setting from the backhaul: 512 kbit/s, 600 ms, share 0.3", () => {
    const { "uplink-series": _, ...settings } = planned({});
    expect(settings).toEqual({
      "uplink-buffer-bytes": "536871040",
      "uplink-rate-limit": "0,15744",
      "uplink-flush-interval": "30s",
      "uplink-retry-min-interval": "1.2s",
      "uplink-retry-max-interval": "60s",
      "uplink-send-timeout": "60s,60s",
    });
  });

  it("changes every setting that depends on the round trip when that is another, and no other", () => {
    const slow = { congestion: "loss-based", up: "24 kbit/s", loss: "5 %" } as const;
    const [near, far] = (["600 ms", "6 s"] as const).map((roundTripTime) => planned({ ...thinBackhaul, ...slow, roundTripTime }));
    const changed = Object.keys(near ?? {}).filter((name) => near?.[name as keyof typeof near] !== far?.[name as keyof typeof far]);
    expect(changed).toEqual(["uplink-rate-limit", "uplink-retry-min-interval", "uplink-send-timeout"]);
  });

  it("lets only the series cross that are counted", () => {
    const limit = { metric: "edge_node_coolant_supply_temperature_celsius", labels: {} };
    const limits = ["rack-1", "rack-2", "dry-cooler-9"].map((device) => ({ ...limit, device }));
    const circuit = { metric: "edge_node_circuit_current_amperes", device: "rack-1", labels: { circuit: "rack-1-a" } };
    const { "uplink-series": text = "" } = plannedUplink(uplinkNode().study, [...limits, circuit] as never);
    expect(parse(text)).toEqual([
      {
        action: "keep",
        if: [
          'edge_node_circuit_current_amperes{device=~"rack-1",circuit="rack-1-a"}',
          'edge_node_coolant_supply_temperature_celsius{device=~"rack-1|rack-2"}',
          'up{device!=""}',
          '{__name__=~"edge_node_shedding_.+"}',
          "node_load1",
        ],
      },
    ]);
  });

  it("plans nothing for a node without an uplink, and puts the texts of one into its plan", () => {
    expect(plannedUplink(new NodeStudy(smallNode()), [])).toEqual({});
    const { texts } = nodePlan(uplinkNode().study);
    expect(texts["uplink-rate-limit"]).toBe("0,15744");
    expect(texts["alert-rules"]).toContain("telemetry/site-is-watched");
    expect(texts["scrape-configuration"]).toContain("telemetry-uplink:8429");
  });
});
