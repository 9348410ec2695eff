import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { HeldPort } from "../../../../../constructs/facts/engine";
import { portsAreFree } from "../../../../../constructs/policy/rules/preflight/ports-are-free";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const port = { container: 80, host: 8080, address: "10.0.0.7" };
const held = (value: readonly HeldPort[]) => engineInput({ heldPorts: { value } }, { ports: [port] });

ruleCases(portsAreFree, {
  subject: "orchestration/service-1/tcp-8080",
  pass: held([{ host: 8080, address: "127.0.0.1", protocol: "tcp" }]),
  fail: held([{ host: 8080, address: "0.0.0.0", protocol: "tcp" }]),
  unknown: { ...engineInput({ heldPorts: { notAsked: "no probe" } }, { ports: [port] }), subject: "engines/engine" },
  notApplicable: { ...engineInput(), subject: "engines/engine" },
  boundary: { impossible: "a port is free or is not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/ports-are-free", () => {
  const judged = (one: HeldPort) => judgeRule(portsAreFree, held([one]))[0];

  it.each<[string, HeldPort, string]>([
    ["the same port by UDP", { host: 8080, address: "10.0.0.7", protocol: "udp" }, "pass"],
    ["another port", { host: 8081, address: "10.0.0.7", protocol: "tcp" }, "pass"],
    ["the same address", { host: 8080, address: "10.0.0.7", protocol: "tcp" }, "fail"],
    ["every address of IPv6, which takes that of IPv4 too", { host: 8080, address: "::", protocol: "tcp" }, "fail"],
  ])("judges %s", (_, one, outcome) => {
    expect(judged(one)?.outcome).toBe(outcome);
  });

  it("names the container that has it, where it is one", () => {
    expect(judged({ host: 8080, address: "10.0.0.7", protocol: "tcp", container: "other.web" })).toMatchObject({
      reason: "port 8080/tcp of 10.0.0.7, which service-1 publishes, is used by the container other.web at 10.0.0.7",
      remedy: "stop the container other.web, or publish another port in ports of service-1",
    });
  });
});
