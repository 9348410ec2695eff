import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { twoReadings, uplinkProps } from "../../../support/nodes/uplink";
import { problemsOf } from "../../../support/props/problems-of";

function problems(change: Parameters<typeof uplinkProps>[0], withoutBackhaul = false): string[] {
  const { site, ...design } = uplinkProps(change);
  const { backhaul: _, ...rest } = site;
  return problemsOf(() => snapshot("thin", withoutBackhaul ? rest : site, design));
}

describe("uplinkProblems()", () => {
  it("accepts series of a target in Prometheus' form, whose names are not known", () => {
    expect(problems({})).toEqual([]);
  });

  it("refuses an uplink without a backhaul", () => {
    expect(problems({}, true)).toEqual([
      expect.stringMatching(
        /telemetry\.uplink: needs site\.backhaul, from which its settings follow, but the site does not state it: state/,
      ),
    ]);
  });

  it("refuses a series that crosses already, and one that nobody gives", () => {
    const mapped = { targets: { "rack-1": { prometheus: "192.0.2.11:9100", map: "two" } }, maps: { two: twoReadings } };
    expect(problems({ telemetry: mapped, uplink: { also: [{ series: "edge_node_heat_watts", count: 1 }] } })).toEqual([
      expect.stringMatching(
        /also\[0\]\.series: must not be edge_node_heat_watts, which crosses already because a map names it: leave it out/,
      ),
    ]);
    const snmp = {
      targets: { "ups-1": { snmp: "192.0.2.41:161", map: "ups-mib" } },
      exporters: { snmp: { image: { variable: "snmp_image" }, memory: "64 MiB", auths: { hostFile: "/etc/edge-node/snmp-auths.yaml" } } },
    } as const;
    const also = [
      { series: "node_load1", count: 1 },
      { series: "process_resident_memory_bytes", count: 6 },
    ];
    expect(problems({ telemetry: snmp, uplink: { also } }).filter((text) => text.includes("also"))).toEqual([
      expect.stringMatching(
        /also\[0\]\.series: must be a series that a target or a program gives but none gives node_load1: correct it, or leave it out/,
      ),
    ]);
  });
});
