import { judgeRule, ruleCases, smallNode, smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { memoryCoversServices } from "../../../../../constructs/policy/rules/preflight/memory-covers-services";
import { askedEngine } from "../../../../../scripts/asked-engine";
import { engineInput, nobodyAsked, noProps } from "../../../../support/rules/engine-cases";

ruleCases(memoryCoversServices, {
  subject: "engines/engine",
  pass: engineInput({}, { memoryMiB: 256 }),
  fail: engineInput({ memoryMiB: 200 }, { memoryMiB: 256 }),
  unknown: nobodyAsked,
  notApplicable: engineInput({ services: [] }),
  boundary: { at: engineInput({ memoryMiB: 256 }, { memoryMiB: 256 }), beyond: engineInput({ memoryMiB: 255 }, { memoryMiB: 256 }) },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/memory-covers-services", () => {
  it("counts the services of the engine alone, and says how much is missing", () => {
    const services = ["one", "two", "three"].map((id) => smallService({ id, memoryMiB: 100 }));
    const engines = [askedEngine({ services: ["one", "two"], memoryMiB: 150 })];
    expect(judgeRule(memoryCoversServices, { node: smallNode({ services }), answers: { engines } })).toMatchObject([
      { value: 200, limit: 150, remedy: expect.stringContaining("add 50 MiB to the host") },
    ]);
  });
});
