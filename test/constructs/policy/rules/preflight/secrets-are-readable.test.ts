import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { EngineSecret } from "../../../../../constructs/facts/engine";
import { secretsAreReadable } from "../../../../../constructs/policy/rules/preflight/secrets-are-readable";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const secret = { service: "service-1", path: "/run/secrets/uplink", hostFile: "/etc/edge-node/uplink", user: "65532:65532" };
const socket = {
  ...secret,
  service: "engine-gate",
  path: "/var/run/docker.sock",
  hostFile: "/run/docker.sock",
  user: "65532:999",
  isSocket: true,
} as const;
const finding = (state: EngineSecret["state"]) => engineInput({ secrets: { value: [{ ...secret, state }] } });

ruleCases(secretsAreReadable, {
  subject: "orchestration/service-1/run/secrets/uplink",
  pass: engineInput(),
  fail: finding({ value: "missing" }),
  unknown: finding({ notAsked: "the probe ended with 125" }),
  notApplicable: { ...engineInput({ secrets: { value: [] } }), subject: "engines/engine" },
  boundary: { impossible: "a file can be read or cannot" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/secrets-are-readable", () => {
  const judged = (state: EngineSecret["state"]) => judgeRule(secretsAreReadable, finding(state))[0];

  it("tells a file that is missing from one that its service cannot read", () => {
    expect(judged({ value: "missing" })).toMatchObject({
      reason: "/etc/edge-node/uplink of service-1 is not on the host",
      remedy: "write /etc/edge-node/uplink on the host, readable by 65532:65532",
    });
    expect(judged({ value: "unreadable" })).toMatchObject({
      reason: "/etc/edge-node/uplink of service-1 cannot be read by its user 65532:65532",
      remedy: expect.stringContaining("chmod 400 /etc/edge-node/uplink"),
    });
  });

  it("says once of the engine that no secret was asked for", () => {
    expect(judgeRule(secretsAreReadable, engineInput({ secrets: { notAsked: "no probe" } }))).toMatchObject([
      { subject: "engines/engine", outcome: "unknown", reason: "not checked: no probe" },
    ]);
  });

  it("says of the engine's socket which group it needs, and never to change its owner", () => {
    const [judgement] = judgeRule(secretsAreReadable, engineInput({ secrets: { value: [{ ...socket, state: { value: "unreadable" } }] } }));
    expect(judgement).toMatchObject({
      subject: "orchestration/engine-gate/var/run/docker.sock",
      outcome: "fail",
      reason: "the socket of the engine, /run/docker.sock, does not belong to the group of engine-gate, 65532:999",
      remedy:
        "set orchestration.shedding.socketGroup, or socketGroup of one of several hosts, to the group that stat -c %g /run/docker.sock prints on the host; a socket of group 0 must get another group first",
    });
  });

  it("refuses an engine that keeps containers while it restarts: the gate would have the old socket", () => {
    const kept = engineInput({ keepsContainers: true, secrets: { value: [{ ...socket, state: { value: "readable" } }] } });
    expect(judgeRule(secretsAreReadable, kept)).toMatchObject([
      { outcome: "fail", remedy: expect.stringContaining('"live-restore": false') },
    ]);
  });
});
