import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { supplyLimit } from "../facts/watched-limits";
import { parsedTelemetry } from "./telemetry-props";

const facts = (change: object = {}, limits = [supplyLimit]) => telemetryFacts(parsedTelemetry(change), limits);

describe("telemetryFacts()", () => {
  it("telemetryFacts() watches every device that has a target, in the order of their names", () => {
    expect(facts().monitored).toEqual(["dry-cooler-1", "rack-1"]);
    expect(facts({ monitors: "all" }).monitored).toEqual(["dry-cooler-1", "rack-1"]);
  });

  it("telemetryFacts() watches the named devices only", () => {
    expect(facts({ monitors: ["rack-1"] }).monitored).toEqual(["rack-1"]);
  });

  it("telemetryFacts() runs agent, store and alerting, and adds no electrical load", () => {
    expect(facts().services.map(({ id }) => id)).toEqual(["telemetry-agent", "telemetry-store", "telemetry-alerting"]);
    expect(facts()).toMatchObject({ demands: [], devices: [], stated: [] });
  });

  it("telemetryFacts() alerts on limits of watched devices only", () => {
    const alerts = (change: object) => {
      const rules = facts(change, [supplyLimit, { ...supplyLimit, device: "rack-2", subject: "compute/rack-2" }]).services[2]?.files ?? {};
      const { groups } = parse(String(Object.values(rules)[0])) as { groups: { name: string; rules: { labels: { device: string } }[] }[] };
      return groups.find(({ name }) => name === "limits")?.rules.map(({ labels }) => labels.device) ?? [];
    };
    expect(alerts({})).toEqual(["rack-1"]);
    expect(alerts({ targets: { "rack-1": "10.0.0.11:9100", "rack-2": "10.0.0.12:9100" } })).toEqual(["rack-1", "rack-2"]);
    expect(alerts({ monitors: ["dry-cooler-1"] })).toEqual([]);
  });
});
