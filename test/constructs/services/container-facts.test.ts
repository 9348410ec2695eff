import { describe, expect, it } from "vitest";
import { containerFacts } from "../../../constructs/services/container-facts";
import { parsedProgram } from "../../support/props/programs";

describe("containerFacts()", () => {
  it("containerFacts() fills in every default", () => {
    expect(containerFacts(parsedProgram())).toEqual({
      image: { variable: "decoder_image" },
      memoryMiB: 64,
      cpuShares: 1024,
      user: "65532:65532",
      environment: {},
      labels: {},
      files: {},
      secrets: {},
      dataDirectories: [],
      scratchMiB: { "/tmp": 16 },
      ports: [],
      stopGraceS: 30,
      healthcheck: { command: ["/decoder", "check"], intervalS: 10, timeoutS: 5, retries: 3, startPeriodS: 30 },
      probe: { variable: "probe_image" },
      loosened: {},
    });
  });

  it("containerFacts() takes what is given, in the units of its names", () => {
    const ports = [{ container: 80, host: 8080, address: "10.0.0.7" }];
    const secrets = { "/run/secrets/key": { hostFile: "/etc/edge-node/key" } };
    const loosened = { writableRoot: { reason: "Agreed with A. Operator, 2026-05-04" } };
    const given = {
      memory: "2 GiB",
      cpuShares: 2,
      user: "7:7",
      ports,
      secrets,
      loosened,
      scratch: { "/work": "1 GiB" },
      stopGrace: "2 min",
    };
    expect(containerFacts(parsedProgram({ ...given, healthcheck: "image" }))).toMatchObject({
      memoryMiB: 2048,
      cpuShares: 2,
      user: "7:7",
      ports,
      secrets,
      loosened,
      scratchMiB: { "/work": 1024 },
      stopGraceS: 120,
      healthcheck: "image",
    });
  });

  it("containerFacts() leaves the directories in memory out when none are asked for", () => {
    expect(containerFacts(parsedProgram({ scratch: {} })).scratchMiB).toEqual({});
  });
});
