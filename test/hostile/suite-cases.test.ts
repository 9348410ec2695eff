import { describe, expect, it } from "vitest";
import { dearCases } from "./suite-cases";

const result = (index: number, input: string, tookMs: number, kind: "refused" | "taken" = "refused") => ({
  seed: 1,
  kind: "files",
  index,
  of: 20,
  input,
  outcome: { kind, tookMs, defects: [] },
});
const cheap = Array.from({ length: 11 }, (_, i) => result(i, "site.yaml, cut off", 1));

describe("dearCases()", () => {
  it("dearCases() leaves out what takes long and shows nothing that a cheaper case does not", () => {
    const dear = [
      result(20, "site.yaml, cut off", 900),
      result(21, "site.yaml, nested deep", 800),
      result(22, "site.yaml, nested deep", 300),
    ];
    expect(dearCases([...cheap, ...dear])).toEqual({ files: [20, 21] });
  });

  it("dearCases() keeps another outcome of the same damage, another file, and each case of a kind that has few", () => {
    const others = [result(20, "site.yaml, cut off", 900, "taken"), result(21, "site.json, cut off", 900)];
    expect(dearCases([...cheap, ...others])).toEqual({ files: [] });
    expect(dearCases([result(0, "site.yaml, cut off", 900), result(1, "site.yaml, cut off", 900)])).toEqual({ files: [] });
  });

  it("dearCases() takes numbers and quoted values of one place for the same", () => {
    const changed = [result(20, 'own-site racks.0.idle: "5 A"', 30), result(21, 'own-site racks.1.maximum: "7 kW"', 90)];
    expect(dearCases([...cheap, ...changed])).toEqual({ files: [21] });
  });
});
