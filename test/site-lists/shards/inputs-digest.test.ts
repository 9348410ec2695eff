import { corePack, type PolicyProps, packOf, strictPack } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { inputsDigest } from "../../../site-lists/shards/inputs-digest";
import { nodePower } from "../../support/rules/node-power-rule";

const waiver = { rule: "cooling/room-stays-warm", subject: "cooling/room", reason: "so", owner: "A. Operator", expires: "2027-03-31" };

describe("inputsDigest()", () => {
  it("is the same for policies that say the same, and another for each that says something else", () => {
    const policies: readonly PolicyProps[] = [
      {},
      { packs: [corePack] },
      { packs: [corePack, strictPack] },
      { packs: [packOf("own", [nodePower()])] },
      { waivers: [waiver] },
      { waivers: [{ ...waiver, expires: "2027-04-30" }] },
      { today: "2026-11-25" },
    ];
    const digests = policies.map(inputsDigest);
    expect(new Set(digests).size).toBe(policies.length);
    expect(inputsDigest({ packs: [packOf("own", [nodePower()])] })).toBe(digests[3]);
    expect(inputsDigest(structuredClone({ waivers: [waiver] }))).toBe(digests[4]);
  });

  it("is another where the check of a rule of your own was edited", () => {
    const one = nodePower();
    const edited = { ...one, check: () => [] };
    expect(inputsDigest({ packs: [packOf("own", [edited])] })).not.toBe(inputsDigest({ packs: [packOf("own", [one])] }));
  });

  it("takes no policy at all", () => {
    expect(inputsDigest(undefined)).toMatch(/^[0-9a-f]{16}$/);
  });
});
