import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { diskIsFree } from "../../../../../constructs/policy/rules/preflight/disk-is-free";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const free = (value: number) => engineInput({ freeDiskMiB: { value } });

ruleCases(diskIsFree, {
  subject: "engines/engine",
  pass: free(40_000),
  fail: free(100),
  unknown: engineInput({ freeDiskMiB: { notAsked: "no probe" } }),
  notApplicable: engineInput({ services: [], freeDiskMiB: { notAsked: "no service names a probe" } }),
  boundary: { at: free(2048), beyond: free(2047) },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/disk-is-free", () => {
  it("says how much is to be freed, of what the policy asks", () => {
    expect(judgeRule(diskIsFree, { ...free(1000), parameters: { minimumFree: "10 GiB" } })).toMatchObject([
      { limit: 10_240, remedy: expect.stringContaining("free 9240 MiB") },
    ]);
  });
});
