import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { enginesOf } from "../../../cli/preflight/engines-of";
import type { HostFacts } from "../../../constructs/facts/compute/host";

const services = [smallService({ id: "one" }), smallService({ id: "two" })];
const engine = (dockerHost: string | undefined, variables: Record<string, unknown> = {}, environment = {}) =>
  enginesOf({ services, hosts: [], ...(dockerHost !== undefined && { dockerHost }) }, new Map(Object.entries(variables)), environment)[0];

describe("enginesOf()", () => {
  it("is one with all services, at dockerHost, else at DOCKER_HOST, else where the provider looks", () => {
    expect(engine("ssh://edge@10.0.0.7", {}, { DOCKER_HOST: "tcp://10.0.0.8:2375" })).toEqual({
      name: "engine",
      address: "ssh://edge@10.0.0.7",
      host: "ssh://edge@10.0.0.7",
      services: ["one", "two"],
    });
    expect(engine(undefined, {}, { DOCKER_HOST: "tcp://10.0.0.8:2375" })).toMatchObject({ host: "tcp://10.0.0.8:2375" });
    for (const environment of [{}, { DOCKER_HOST: "" }])
      expect(engine(undefined, {}, environment)).toMatchObject({ host: "unix:///var/run/docker.sock" });
  });

  it("takes the value of a variable, and says which one lacks it", () => {
    expect(engine("${var.docker_host}", { docker_host: "ssh://edge@10.0.0.7" })).toMatchObject({ host: "ssh://edge@10.0.0.7" });
    expect(engine("${var.docker_host}")).toMatchObject({
      unknown: expect.stringContaining("the variable docker_host without a value"),
    });
    expect(engine("ssh://${var.host}")).toMatchObject({ unknown: expect.stringContaining("a Terraform expression") });
  });

  it("is one of a host that leaves too: an apply reaches it", () => {
    const host = (id: string): HostFacts => ({
      id,
      rack: "rack-1",
      address: `ssh://edge@${id}`,
      memoryMiB: 1,
      cores: 1,
      disks: [],
      accelerators: {},
    });
    const [, second] = enginesOf({ services, hosts: [host("host-1")], leavingHosts: [host("host-2")] }, new Map(), {});
    expect(second).toMatchObject({ name: "host-2", host: "ssh://edge@host-2", services: [] });
  });

  it("is one of each host, with the services that run there, its certificates, and what its design gives it", () => {
    const host = (id: string, change: Partial<HostFacts>): HostFacts => ({
      id,
      rack: "rack-1",
      address: `ssh://edge@${id}`,
      memoryMiB: 1024,
      cores: 2,
      disks: [],
      accelerators: {},
      ...change,
    });
    const hosts = [
      host("host-1", { address: "tcp://10.0.0.7:2376", certificates: "/etc/edge-node/h" }),
      host("host-2", { address: { variable: "second" } }),
    ];
    const placed = [smallService({ id: "one", host: "host-2" }), smallService({ id: "two", host: "host-1" })];
    const described = { memoryMiB: 1024, cores: 2 };
    expect(enginesOf({ services: placed, hosts }, new Map(), { DOCKER_HOST: "ssh://elsewhere" })).toEqual([
      {
        name: "host-1",
        address: "tcp://10.0.0.7:2376",
        host: "tcp://10.0.0.7:2376",
        certificates: "/etc/edge-node/h",
        services: ["two"],
        described,
      },
      expect.objectContaining({
        name: "host-2",
        services: ["one"],
        unknown: expect.stringContaining("address of host-2 is the variable second"),
      }),
    ]);
    expect(enginesOf({ services: placed, hosts }, new Map([["second", "ssh://edge@second"]]))[1]).toMatchObject({
      host: "ssh://edge@second",
    });
  });

  it("repeats no password of an address", () => {
    expect(engine(undefined, {}, { DOCKER_HOST: "tcp://me:secret@10.0.0.8:2375" })?.address).toBe("tcp://me:…@10.0.0.8:2375");
  });
});
