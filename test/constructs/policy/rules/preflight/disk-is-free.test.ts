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

  it("counts each layer of missing images once, and says that it is the least", () => {
    const mebibyte = 1024 ** 2;
    const missing = (reference: string, layers?: Readonly<Record<string, number>>) => ({
      reference,
      runs: [reference],
      probes: [],
      isThere: { value: false },
      ...(layers && { layers }),
    });
    const images = [
      missing("agent", { base: 100 * mebibyte, agent: 50 * mebibyte }),
      missing("store", { base: 100 * mebibyte, store: 25 * mebibyte }),
      missing("strange"),
    ];
    const judged = (value: number) => judgeRule(diskIsFree, engineInput({ freeDiskMiB: { value }, images }));
    expect(judged(2223)).toMatchObject([{ outcome: "pass", limit: 2223 }]);
    expect(judged(2100)).toMatchObject([
      {
        outcome: "fail",
        limitContributors: [
          { name: "minimumFree", value: 2048 },
          { name: "agent", value: 150 },
          { name: "store", value: 25 },
        ],
        reason: "2100 MiB are free, and 2 images of 175 MiB must still be pulled: at least, because layers are counted compressed",
        remedy: expect.stringContaining("free 123 MiB"),
      },
    ]);
  });
});
