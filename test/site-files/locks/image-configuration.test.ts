import { describe, expect, it } from "vitest";
import { imageConfigSchema } from "../../../site-files/locks/image-configuration";

const said = (config: unknown) => imageConfigSchema.safeParse(config).data;

describe("imageConfigSchema", () => {
  it("gives volumes as the engine mounts them: absolute, once each, without a slash at the end", () => {
    const Volumes = { "/var/lib/x/": {}, data: {}, "/data": {}, "/a//b/../c": {}, "/": {} };
    expect(said({ Volumes })).toEqual({ volumes: ["/", "/a/c", "/data", "/var/lib/x"] });
    expect(said({ Volumes: null })).toEqual({ volumes: [] });
    expect(said({})).toEqual({ volumes: [] });
  });

  it.each([
    [{ Env: ["PATH=/bin", "NATS_SERVER=2.12.2-RC.1"] }, "2.12.2-RC.1"],
    [{ Env: ["NATS_SERVER_VERSION=2.9.1", "NATS_SERVER=2.12.2"] }, "2.9.1"],
    [{ Labels: { "org.opencontainers.image.version": "v2.10.0" } }, "v2.10.0"],
    [{ Env: ["NATS_SERVER=2.12.2"], Labels: { "org.opencontainers.image.version": "3.22" } }, "2.12.2"], // that of its base
    [{ Labels: { "org.opencontainers.image.version": "latest" } }, undefined],
    [{ Env: ["NATS_SERVER"] }, undefined],
  ])("reads the version of %j", (config, version) => expect(said(config)?.version).toBe(version));

  it("is nothing where it is no configuration", () => {
    expect([said("text"), said({ Volumes: ["/data"] }), said(undefined)].map((one) => one?.volumes)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
