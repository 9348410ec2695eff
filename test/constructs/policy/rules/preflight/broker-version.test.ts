import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { brokerVersion } from "../../../../../constructs/policy/rules/preflight/broker-version";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const broker = (version: string | undefined, runs = ["message-broker"]) =>
  engineInput({
    images: [{ reference: "nats@sha256:…", runs, probes: [], isThere: { value: true }, ...(version !== undefined && { version }) }],
  });

ruleCases(brokerVersion, {
  subject: "orchestration/message-broker",
  pass: broker("2.12.2"),
  fail: broker("2.9.25"),
  unknown: { impossible: "a version that nobody says is an input that is missing" },
  notJudged: broker(undefined),
  notApplicable: { ...broker("2.9.25", ["service-1"]), subject: "engines/engine" },
  boundary: { impossible: "versions are numbers of two parts: the test below has the first that is taken" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/broker-version", () => {
  it.each([
    ["2.9.99", "fail"],
    ["2.10.0", "pass"],
    ["v2.10.0-RC.1", "pass"],
    ["1.11.0", "fail"],
    ["3.0.0", "pass"],
  ])("takes 2.10 and newer: %s is a %s", (version, outcome) => {
    expect(judgeRule(brokerVersion, broker(version))[0]?.outcome).toBe(outcome);
  });
});
