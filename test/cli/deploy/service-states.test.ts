import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { ReachedEngine } from "../../../cli/deploy/reached-engine";
import { serviceStates } from "../../../cli/deploy/service-states";
import { FakeDocker } from "../../support/programs/fake-docker";

const stdout =
  "riyadh.agent\tUp 3 minutes (healthy)\nriyadh.store\tRestarting (1) 2 seconds ago\nriyadh.cache.prepare\tExited (1) 1 minute ago\n";

describe("serviceStates()", () => {
  const fake = new FakeDocker([["ps --all", { stdout }]]);
  const statesAt = (host: string) => {
    const services = ["agent", "store", "cache", "web"];
    const engine = new ReachedEngine(fake.docker(), { name: "engine", address: host, host, services });
    return serviceStates(
      engine,
      "riyadh",
      services.map((id) => smallService({ id })),
    ).map(({ isWell, logs }) => [isWell, logs?.slice(logs.indexOf("docker ") + "docker ".length)]);
  };

  it("serviceStates() names the command for the last words of each, at its engine, and those of what prepares where the service is not there", () => {
    expect(statesAt("ssh://edge@10.0.0.7")).toEqual([
      [true, "--host ssh://edge@10.0.0.7 logs --tail 20 riyadh.agent"],
      [false, "--host ssh://edge@10.0.0.7 logs --tail 20 riyadh.store"],
      [false, "--host ssh://edge@10.0.0.7 logs --tail 20 riyadh.cache.prepare"],
      [false, undefined],
    ]);
  });

  it("serviceStates() names no address of the engine of this machine", () => {
    expect(statesAt("unix:///var/run/docker.sock")[1]).toEqual([false, "logs --tail 20 riyadh.store"]);
  });

  it("serviceStates() counts a service as well that the site shed, and says so", () => {
    const stopped = new FakeDocker([
      ["ps --all", { stdout: "riyadh.agent\tExited (143) 3 minutes ago\nriyadh.store\tExited (1) 2 minutes ago\n" }],
    ]);
    const host = "unix:///var/run/docker.sock";
    const engine = new ReachedEngine(stopped.docker(), { name: "engine", address: host, host, services: ["agent", "store"] });
    const services = [smallService({ id: "agent", switched: true }), smallService({ id: "store" })];
    expect(serviceStates(engine, "riyadh", services).map(({ status, isWell }) => [status, isWell])).toEqual([
      ["Exited (143) 3 minutes ago, shed", true],
      ["Exited (1) 2 minutes ago", false],
    ]);
  });
});
