import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { imagesFitPlatform } from "../../../../../constructs/policy/rules/preflight/images-fit-platform";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const builtFor = (built: string | undefined, engine = "linux/amd64") =>
  engineInput({
    platform: engine,
    images: [
      {
        reference: "agent@sha256:…",
        runs: ["service-1"],
        probes: [],
        isThere: { value: false },
        ...(built !== undefined && { platform: built }),
      },
    ],
  });

ruleCases(imagesFitPlatform, {
  subject: "orchestration/service-1",
  pass: builtFor("linux/amd64"),
  fail: builtFor("linux/arm64"),
  unknown: { impossible: "what nobody says is not applicable: that the image is missing is a finding of preflight/images-are-there" },
  notApplicable: builtFor(undefined),
  boundary: { impossible: "a platform is that of the engine or is not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/images-fit-platform", () => {
  const outcome = (built: string, engine: string) => judgeRule(imagesFitPlatform, builtFor(built, engine))[0]?.outcome;

  it("names both platforms, and how an image for that of the engine is found", () => {
    expect(judgeRule(imagesFitPlatform, builtFor("linux/arm64"))).toMatchObject([
      {
        reason: "its image agent@sha256:… is for linux/arm64, and the engine runs linux/amd64",
        remedy: expect.stringContaining("edge-node images lock --platform linux/amd64"),
      },
    ]);
  });

  it("takes what the processor of the engine runs besides, and lets no variant tell them apart", () => {
    expect([outcome("linux/386", "linux/amd64"), outcome("linux/arm/v7", "linux/arm64"), outcome("linux/arm64/v8", "linux/arm64")]).toEqual(
      ["pass", "pass", "pass"],
    );
    expect([outcome("linux/amd64", "linux/386"), outcome("linux/arm64", "linux/arm"), outcome("windows/amd64", "linux/amd64")]).toEqual([
      "fail",
      "fail",
      "fail",
    ]);
  });
});
