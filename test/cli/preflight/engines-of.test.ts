import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { enginesOf } from "../../../cli/preflight/engines-of";

const services = [smallService({ id: "one" }), smallService({ id: "two" })];
const engine = (dockerHost: string | undefined, variables: Record<string, unknown> = {}, environment = {}) =>
  enginesOf({ services, ...(dockerHost !== undefined && { dockerHost }) }, new Map(Object.entries(variables)), environment)[0];

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
      unknown: expect.stringContaining("the variable docker_host, whose value nobody gave"),
    });
    expect(engine("ssh://${var.host}")).toMatchObject({ unknown: expect.stringContaining("an expression of Terraform") });
  });

  it("repeats no password of an address", () => {
    expect(engine(undefined, {}, { DOCKER_HOST: "tcp://me:secret@10.0.0.8:2375" })?.address).toBe("tcp://me:…@10.0.0.8:2375");
  });
});
