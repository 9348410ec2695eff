import { TerraformVariable } from "cdktf";
import { declareSource } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { alertGroups, alertRules } from "../../../constructs/monitoring/alert-rules";
import { telemetryPlan } from "../../../constructs/monitoring/telemetry-plan";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { synthesized } from "../../support/deploy/synthesized";
import { supplyLimit } from "../../support/deploy/watched-limits";
import { everyExporter, parsedTelemetry, programChange } from "../../support/props/telemetry-props";

const planOf = (change: object = {}, limits = [supplyLimit]) => telemetryPlan(telemetryFacts(parsedTelemetry(change)), limits);

interface ScrapeFile {
  readonly global: { readonly scrape_interval: string };
  readonly scrape_configs: readonly { readonly job_name: string; readonly static_configs: readonly object[] }[];
}

describe("telemetryPlan()", () => {
  it("telemetryPlan() samples the devices that are watched, and beside them the three programs of the telemetry", () => {
    const { global, scrape_configs } = parse(planOf({ monitors: ["rack-1"] })["scrape-configuration"] ?? "") as ScrapeFile;
    expect(global.scrape_interval).toBe("30s");
    expect(scrape_configs).toEqual([
      { job_name: "devices", static_configs: [{ targets: ["10.0.0.11:9100"], labels: { device: "rack-1" } }] },
      {
        job_name: "telemetry",
        static_configs: [{ targets: ["telemetry-agent:8429", "telemetry-store:8428", "telemetry-alerting:8880"] }],
      },
    ]);
  });

  it("telemetryPlan() alerts on limits of watched devices only", () => {
    const alerts = (change: object) => {
      const rules = planOf(change, [supplyLimit, { ...supplyLimit, device: "rack-2", subject: "compute/rack-2" }])["alert-rules"] ?? "";
      const { groups } = parse(rules) as { groups: { name: string; rules: { labels: { device: string } }[] }[] };
      return groups.find(({ name }) => name === "limits")?.rules.map(({ labels }) => labels.device) ?? [];
    };
    expect(alerts({})).toEqual(["rack-1"]);
    expect(alerts({ targets: { "rack-1": "10.0.0.11:9100", "rack-2": "10.0.0.12:9100" } })).toEqual(["rack-1", "rack-2"]);
    expect(alerts({ monitors: ["dry-cooler-1"] })).toEqual([]);
  });

  it("telemetryPlan() watches of a board that only a PDU measures what the PDU gives of it", () => {
    const circuit = (name: string) =>
      ({ ...supplyLimit, device: "board-a", metric: "edge_node_circuit_current_amperes", unit: "A", labels: { circuit: name } }) as const;
    const reading = { series: "edge_node_circuit_current_amperes", part: "board", oid: "1.3.6.1.4.1.99.1.0", labels: { circuit: "x" } };
    const asked = (targets: object) => ({
      exporters: everyExporter,
      maps: { pdu: { snmp: [reading], source: declareSource("Objects of a PDU", "tests") } },
      targets: { x: { snmp: "192.0.2.51:161", map: "pdu", parts: { board: "board-a" } }, ...targets },
    });
    const watched = (targets: object) => planOf(asked(targets), [circuit("x"), circuit("y")])["alert-rules"]?.match(/circuit="[xy]"\} >/g);
    expect(watched({})).toEqual(['circuit="x"} >']);
    expect(watched({ "board-a": "192.0.2.45:9100" })).toEqual(['circuit="x"} >', 'circuit="y"} >']);
  });

  it("telemetryPlan() looks for devices that do not answer as often as they are sampled", () => {
    const { targets, programs } = telemetryFacts(parsedTelemetry({ interval: "10 s" }));
    expect(planOf({ interval: "10 s" })["alert-rules"]).toBe(alertRules(alertGroups([supplyLimit], 10, { targets, programs })));
  });

  it("telemetryPlan() gives the same bytes for limits in any order", () => {
    const limits = ["compute/rack-2", "compute/rack-1"].map((subject) => ({ ...supplyLimit, subject }));
    expect(planOf({}, limits)).toEqual(planOf({}, limits.toReversed()));
  });

  it("telemetryPlan() lets the agent hold 1 GB back, or as much as asked", () => {
    expect(planOf()["agent-buffer-bytes"]).toBe("1000000000");
    expect(planOf(programChange("agent", { buffer: "0.5 GB" }))["agent-buffer-bytes"]).toBe("500000000");
  });

  it("telemetryPlan() refuses the words of a rule that hold a Terraform token, and names the file that they are for", () => {
    synthesized("site", (stack) => {
      const remedy = `see ${new TerraformVariable(stack, "secret", { type: "string" }).stringValue}`;
      expect(() => planOf({}, [{ ...supplyLimit, remedy }])).toThrow(
        new RangeError(
          "Configuration file /etc/telemetry-alerting/limits.yaml must be known at synth but holds a Terraform token: pass the value through the environment",
        ),
      );
    });
  });
});
