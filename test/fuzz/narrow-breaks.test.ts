import { packOf } from "cdktf-edge-node";
import { maximumAmbient, maximumItLoad } from "cdktf-edge-node/report";
import { coreRules, NodeStudy } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeOf } from "../support/generated/generated-design";
import { type Recipe, recipes } from "../support/generated/recipe";
import narrowBreaks from "./narrow-breaks.json";

/** Compared in every run; a larger number here compares more. */
const designs = 10;

type Search = typeof maximumAmbient | typeof maximumItLoad;

/** The core rules less those that bind where the search begins: what is left sets a maximum. */
function rulesThatHold(search: Search, study: NodeStudy, scenario: string): readonly (typeof coreRules)[number][] {
  let left = coreRules;
  for (;;) {
    const { outcome, binding } = search(study, scenario, { policy: { packs: [packOf("left", left)] } });
    if (binding.length === 0 || outcome === "found") return left;
    const broken = new Set<string>(binding.map(({ rule }) => rule));
    const rest = left.filter(({ id }) => !broken.has(id));
    if (rest.length === 0) return left;
    left = rest;
  }
}

describe("searches of generated designs", () => {
  it.each(narrowBreaks)(
    "find the break of $scenario by more $kind, which closes again: pads that start there at the capacity, doors that turn over",
    ({ kind, scenario, recipe, heldTo }) => {
      const study = new NodeStudy(nodeOf(recipe as unknown as Recipe));
      const search = kind === "load" ? maximumItLoad : maximumAmbient;
      const policy = { packs: [packOf("left", rulesThatHold(search, study, scenario))] };
      const found = search(study, scenario, { policy });
      expect("factor" in found ? found.factor : "maximumC" in found && found.maximumC).toBeCloseTo(heldTo, 6);
      expect(search(study, scenario, { policy, everyStep: true })).toStrictEqual(found);
    },
  );

  it(`find what a search that looks at every step finds, on ${designs} of them in a scenario each`, () => {
    fc.assert(
      fc.property(recipes, fc.nat(), (recipe, turn) => {
        const study = new NodeStudy(nodeOf(recipe));
        const promised = study.scenarios.filter((scenario) => scenario.promised);
        const { name } = promised[turn % promised.length] ?? expect.unreachable();
        for (const search of [maximumAmbient, maximumItLoad]) {
          const policy = { packs: [packOf("left", rulesThatHold(search, study, name))] };
          expect(search(study, name, { policy, everyStep: true })).toStrictEqual(search(study, name, { policy }));
        }
      }),
      { numRuns: designs },
    );
  });
});
