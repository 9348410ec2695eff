import { describe, expect, it } from "vitest";
import { tellingSources } from "../../../../constructs/policy/rule/telling-source";
import type { Source } from "../../../../constructs/provenance/source";

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
