import { judgeRule, ruleCases, smallNode, smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { imagesByDigest } from "../../../../../constructs/policy/rules/orchestration/images-by-digest";
import { telemetry } from "../../../../../examples/parts/it-30kw";
import { variant } from "../../../../support/nodes/node-variants";

type Image = ReturnType<typeof smallService>["image"];

const digest = `sha256:${"a1".repeat(32)}`;
const running = (image: Image) => ({ node: smallNode({ services: [smallService({ image })] }) });
const agentFrom = (image: Image) => variant({ telemetry: { ...telemetry, agent: { ...telemetry.agent, image } } });

ruleCases(imagesByDigest, {
  subject: "orchestration/service-1",
  pass: running(`registry.example/agent@${digest}`),
  fail: running("registry.example/agent:1.27"),
  unknown: { impossible: "the image of a service is always given, in one form or another" },
  notApplicable: { node: smallNode({ services: [] }), subject: "orchestration" },
  boundary: { impossible: "a name has a digest or has none" },
  fromProps: {
    subject: "orchestration/telemetry-agent",
    pass: agentFrom(`registry.example/agent@${digest}`),
    fail: agentFrom("registry.example/agent:1.27"),
  },
});

describe("orchestration/images-by-digest", () => {
  const judged = (image: Image) => judgeRule(imagesByDigest, running(image))[0];

  it.each<[string, Image]>([
    ["a tag for the reader's sake beside the digest", `registry.example/agent:1.27@${digest}`],
    ["a variable, which Terraform holds to that form", { variable: "agent_image" }],
  ])("passes %s", (_form, image) => {
    expect(judged(image)?.outcome).toBe("pass");
  });

  it.each<[string, Image]>([
    ["the tag latest beside a digest, which says two things", `registry.example/agent:latest@${digest}`],
    ["the tag latest", "registry.example/agent:latest"],
    ["a name with nothing behind it, which means latest", "registry.example/agent"],
    ["a digest that is too short", "registry.example/agent@sha256:a1a1"],
  ])("fails %s", (_form, image) => {
    expect(judged(image)).toMatchObject({ outcome: "fail", reason: expect.stringContaining(JSON.stringify(image)) });
  });

  it("fails a probe that is named by a tag, and says of which services it is", () => {
    const probed = { probe: "busybox:1.36.1-musl", dataDirectories: ["/data"] };
    const all = judgeRule(imagesByDigest, { node: smallNode({ services: [smallService(probed)] }) });
    expect(all.find(({ subject }) => subject === "orchestration/edge-node.probe")).toMatchObject({
      outcome: "fail",
      reason: 'the probe "busybox:1.36.1-musl" of service-1 names no digest',
    });
  });

  it("names the service and the variable that would mend it", () => {
    expect(judged("registry.example/agent:1.27")?.remedy).toMatch(/image of service-1 .* \{ variable: "service_1_image" \}/);
  });
});
