import { declareSource, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { weakGrid } from "../../../../examples/weak-grid";
import { designOf, finding } from "../../../support/nodes/node-variants";
import { workedKuwait } from "../../../support/nodes/worked-kuwait";

describe("every finding", () => {
  const nodes = {
    firstSite: snapshot("first-site", firstSite.site, designOf(firstSite)),
    kuwait: snapshot("kuwait", kuwaitDryCooler.site, designOf(kuwaitDryCooler)),
    weakGrid: snapshot("weak-grid", weakGrid.site, designOf(weakGrid)),
    workedKuwait,
  };

  it.each(Object.entries(nodes))("of %s has contributors that add up to its value", (_name, node) => {
    const judged = evaluate(node).findings.filter(({ value, outcome }) => value !== undefined && outcome !== "not-applicable");
    expect(judged.length).toBeGreaterThan(5);
    for (const { rule, subject, value = 0, contributors } of judged) {
      const sum = contributors.reduce((total, part) => total + part.value, 0);
      expect(Math.abs(sum - value), `${rule} on ${subject}: ${sum} of ${value}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });

  it("comes from a rule whose id, words and source are there", () => {
    expect(coreRules.map(({ id }) => id)).toHaveLength(new Set(coreRules.map(({ id }) => id)).size);
    for (const { id, title, why, source } of coreRules) {
      expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
      for (const words of [title, why, source]) expect(words.length, id).toBeGreaterThan(10);
    }
  });

  it("of a limit with a declared source carries it", () => {
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", firstSite).limitSource).toEqual(
      declareSource("Direct-to-chip rack of 15 kW; 45 °C supply as Lenovo SD650-N V3 (LP1834)", "Example integrator, IT"),
    );
  });
});
