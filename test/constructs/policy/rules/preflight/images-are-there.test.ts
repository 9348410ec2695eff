import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { EngineImage } from "../../../../../constructs/facts/engine";
import { imagesAreThere } from "../../../../../constructs/policy/rules/preflight/images-are-there";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const having = (isThere: EngineImage["isThere"]) =>
  engineInput({ images: [{ reference: "agent@sha256:…", runs: ["service-1"], probes: [], isThere }] });

ruleCases(imagesAreThere, {
  subject: "orchestration/service-1",
  pass: engineInput(),
  fail: having({ value: false }),
  unknown: having({ notAsked: "its variable has no value" }),
  notApplicable: { ...engineInput({ images: [] }), subject: "engines/engine" },
  boundary: { impossible: "an image is there or is not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/images-are-there", () => {
  it("says how an image comes to the engine, and judges a probe once for all of its services", () => {
    const images = [{ reference: "probe@sha256:…", runs: [], probes: ["one", "two"], isThere: { value: false } }];
    expect(judgeRule(imagesAreThere, engineInput({ images }))).toMatchObject([
      {
        subject: "orchestration/one/probe",
        remedy: expect.stringContaining(
          "docker --host ssh://edge@10.0.0.7 pull probe@sha256:…; if the engine reaches no registry, edge-node images",
        ),
      },
    ]);
  });
});
