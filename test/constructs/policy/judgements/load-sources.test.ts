import { describe, expect, it } from "vitest";
import { tellingSources } from "../../../../constructs/policy/judgements/load-sources";
import type { Source } from "../../../../constructs/provenance/source";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { finding, mildSite, variant } from "../../../support/nodes/node-variants";

describe("loadSources()", () => {
  const recalled = { mark: "recalled", document: "what somebody remembers" } as const;

  it("loadSources() make a fail unknown where the weather is only recalled, in every rule of the cooling", () => {
    const { climate, ...site } = kuwaitDryCooler.site;
    const remembered = { ...climate, hottest: { ...climate.hottest, source: recalled } };
    const props = { ...kuwaitDryCooler, site: { ...site, climate: remembered } };
    for (const [rule, subject] of [
      ["cooling/supply-within-it-limit", "compute/rack-1"],
      ["cooling/rejection-covers-heat", "cooling/dry-coolers"],
    ] as const)
      expect(finding(rule, subject, props)).toMatchObject({
        outcome: "unknown",
        reason: expect.stringContaining("what somebody remembers"),
      });
  });

  it("loadSources() make an overloaded breaker unknown where the power of a rack is only recalled", () => {
    const racks = (variant().compute?.racks ?? []).map(
      (rack) => ({ ...rack, idle: "20 kW", maximum: "40 kW", source: recalled }) as typeof rack,
    );
    const overloaded = { ...variant({ compute: { racks } }), site: mildSite };
    expect(finding("power/breaker-loading", "power/rack-1-a/breaker", overloaded)).toMatchObject({ outcome: "unknown", blocks: true });
  });
});

describe("tellingSources()", () => {
  it("tellingSources() keep of sources that tell the same the first, and those that tell nothing not at all", () => {
    const plain: Source = { mark: "verified", document: "sheet" };
    const unsure: Source = { mark: "verified", document: "sheet", relativeUncertainty: 0.05 };
    const exact: Source = { mark: "verified", document: "sheet", relativeUncertainty: 0 };
    const recalled: Source = { mark: "recalled", document: "what somebody remembers" };
    const sources = [plain, unsure, { ...unsure }, exact, recalled, { ...plain }, { ...recalled, document: "another" }];
    expect(tellingSources(sources)).toStrictEqual([unsure, exact, recalled, { ...recalled, document: "another" }]);
    expect(tellingSources(sources)[0]).toBe(unsure);
  });
});
