import { describe, expect, it } from "vitest";
import { orchestrationFacts } from "../../../constructs/orchestration/orchestration.facts";
import { broker, decoder, parse } from "../../support/props/orchestration-props";

const facts = (...workloads: object[]) => orchestrationFacts(parse(workloads));

describe("orchestrationFacts", () => {
  it("orchestrationFacts() gives rack, priority and share of each workload, and no load of its own", () => {
    const { workloads, demands } = facts(decoder, { ...decoder, name: "archive", priority: 9, sheddable: true });
    expect(workloads).toEqual([
      { id: "decoder", rack: "rack-1", priority: 1, sheddable: false, shareOfRackPower: 0.4, memoryMiB: 8192 },
      { id: "archive", rack: "rack-1", priority: 9, sheddable: true, shareOfRackPower: 0.4, memoryMiB: 8192 },
    ]);
    expect(demands).toEqual([]);
  });

  it("orchestrationFacts() labels each container with what a shedder at the site needs", () => {
    expect(facts(decoder).services[0]?.labels).toEqual({
      "edge-node.priority": "1",
      "edge-node.rack": "rack-1",
      "edge-node.sheddable": "false",
    });
  });

  it("orchestrationFacts() passes files and the health check on", () => {
    const files = { "/etc/decoder/text.txt": "${x} e\u0301" };
    expect(facts({ ...decoder, files, healthcheck: { command: ["check"], startPeriod: "1 min" } }).services[0]).toMatchObject({
      files,
      healthcheck: { command: ["check"], intervalS: 10, timeoutS: 5, retries: 3, startPeriodS: 60 },
    });
  });

  it("orchestrationFacts() runs a broker where one is asked for", () => {
    const services = (change: object) => orchestrationFacts(parse([decoder], change)).services.map(({ id }) => id);
    expect(services({})).toEqual(["decoder"]);
    expect(services({ broker })).toEqual(["decoder", "message-broker"]);
  });
});
