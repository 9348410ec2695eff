import { describe, expect, it } from "vitest";
import { orchestrationFacts } from "../../../constructs/orchestration/orchestration.facts";
import { broker, decoder, parse } from "../../support/props/orchestration-props";

const facts = (...workloads: object[]) => orchestrationFacts(parse(workloads));

describe("orchestrationFacts", () => {
  it("orchestrationFacts() gives rack, priority and share of each workload, and no load of its own", () => {
    const { workloads, demands } = facts(decoder, { ...decoder, name: "archive", priority: 9, sheddable: true });
    expect(workloads).toEqual([
      { id: "decoder", rack: "rack-1", priority: 1, sheddable: false, takes: { share: 0.4 }, usesBroker: false },
      { id: "archive", rack: "rack-1", priority: 9, sheddable: true, takes: { share: 0.4 }, usesBroker: false },
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

  it("orchestrationFacts() makes each of several workloads one by itself, with what it needs of a host", () => {
    const { rack: _, shareOfRackPower: __, ...placed } = decoder;
    const several = { ...placed, power: "300 W", cores: 2, replicas: 2, usesBroker: true, accelerators: [{ name: "nvidia-l4", count: 1 }] };
    const { workloads, services } = facts(several);
    expect(workloads).toEqual(
      ["decoder-1", "decoder-2"].map((id) => ({
        id,
        replicaOf: "decoder",
        priority: 1,
        sheddable: false,
        takes: { powerW: 300 },
        usesBroker: true,
      })),
    );
    expect(services).toMatchObject(workloads.map(({ id }) => ({ id, cores: 2, accelerators: { "nvidia-l4": 1 } })));
    expect(services[0]?.labels).not.toHaveProperty("edge-node.rack");
  });

  it("orchestrationFacts() passes files and the health check on", () => {
    const files = { "/etc/decoder/text.txt": "${x} e\u0301" };
    expect(facts({ ...decoder, files, healthcheck: { command: ["check"], startPeriod: "1 min" } }).services[0]).toMatchObject({
      files,
      healthcheck: { command: ["check"], intervalS: 10, timeoutS: 5, retries: 3, startPeriodS: 60 },
    });
  });

  it("orchestrationFacts() gives the contact plan to who asks for it, beside files of its own, and reads anew what is reread", () => {
    const files = { "/etc/decoder/text.txt": "text" };
    const path = "/etc/contact-plan/contact-plan.json";
    const environment = { LEVEL: "1" };
    const reread = facts({ ...decoder, files, environment, contactPlan: "reread" }).services[0];
    expect(reread).toMatchObject({
      files: { ...files, [path]: { planned: "contact-plan" } },
      environment: { ...environment, EDGE_NODE_CONTACT_PLAN: path },
      reloads: [path],
    });
    const { reloads: _, ...rest } = reread ?? {};
    expect(facts({ ...decoder, files, environment, contactPlan: "restart" }).services[0]).toEqual(rest);
    expect(JSON.stringify(facts(decoder))).not.toMatch(/contact/i);
  });

  it("orchestrationFacts() runs a broker where one is asked for", () => {
    const services = (change: object) => orchestrationFacts(parse([decoder], change)).services.map(({ id }) => id);
    expect(services({})).toEqual(["decoder"]);
    expect(services({ broker })).toEqual(["decoder", "message-broker"]);
  });

  it("orchestrationFacts() says how the broker is reached, and gives it its certificate where there is one", () => {
    const at = (change: object) => orchestrationFacts(parse([decoder], { broker: { ...broker, ...change } }));
    expect(at({}).broker).toEqual({ service: "message-broker", port: 4222, tls: false });
    const ports = [{ container: 4222, host: 14_222, address: "10.0.0.7" }];
    const file = (name: string) => ({ hostFile: `/etc/edge-node/${name}.pem` });
    const secured = at({ ports, tls: { certificate: file("broker"), key: file("broker-key") } });
    expect(secured.broker).toEqual({ service: "message-broker", port: 4222, tls: true, published: { address: "10.0.0.7", port: 14_222 } });
    const service = secured.services.at(-1);
    expect(Object.values(service?.secrets ?? {})).toEqual([file("broker"), file("broker-key")]);
    const [certificate, key] = Object.keys(service?.secrets ?? {});
    expect(JSON.parse(`${Object.values(service?.files ?? {})[0]}`)).toMatchObject({ tls: { cert_file: certificate, key_file: key } });
  });
});
