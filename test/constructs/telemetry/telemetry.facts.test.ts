import { describe, expect, it } from "vitest";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { parsedTelemetry, programChange } from "../../support/props/telemetry-props";

const facts = (change: object = {}) => telemetryFacts(parsedTelemetry(change));

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

  it("telemetryFacts() says where devices and its own programs answer, how often they are asked, and which buffer the design wants", () => {
    expect(facts({ monitors: ["rack-1"] })).toMatchObject({
      targets: [{ device: "rack-1", address: "10.0.0.11:9100" }],
      programs: ["telemetry-agent:8429", "telemetry-store:8428", "telemetry-alerting:8880"],
      intervalS: 30,
    });
    expect(facts()).not.toHaveProperty("bufferBytes");
    expect(facts(programChange("agent", { buffer: "0.5 GB" })).bufferBytes).toBe(500_000_000);
  });

  it("telemetryFacts() takes sensors as their classes have them, but where the design knows better", () => {
    const usual = { temperatureK: 0.3, heat: 0.05, flow: 0.03, meteredPower: 0.01, drivePower: 0.02, fanSpeed: 0.01, pressureDrop: 0.02 };
    expect(facts().uncertainty).toEqual(usual);
    expect(facts({ uncertainty: { temperature: "0.1 K", flow: "1 %" } }).uncertainty).toEqual({ ...usual, temperatureK: 0.1, flow: 0.01 });
  });
});
