import { coreRules, maximumAmbient, maximumItLoad, type NodeSnapshot, packOf } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { nodeOf } from "./generated-design";
import narrowBreaks from "./narrow-breaks.json";
import type { Recipe } from "./recipe";

type Search = typeof maximumAmbient | typeof maximumItLoad;

/** The core rules less those that bind where the search begins: what is left sets a maximum. */
function rulesThatHold(search: Search, node: NodeSnapshot, scenario: string): readonly (typeof coreRules)[number][] {
  let left = coreRules;
  for (;;) {
    const { outcome, binding } = search(node, scenario, { policy: { packs: [packOf("left", left)] } });
    if (outcome === "found") return left;
    const broken = new Set<string>(binding.map(({ rule }) => rule));
    left = left.filter(({ id }) => !broken.has(id));
  }
}

describe("searches of generated designs", () => {
  it.each(narrowBreaks)(
    "find the break of $scenario by more $kind, which closes again: pads that start there at the capacity, doors that turn over",
    ({ kind, scenario, recipe, heldTo }) => {
      const node = nodeOf(recipe as unknown as Recipe);
      const search = kind === "load" ? maximumItLoad : maximumAmbient;
      const policy = { packs: [packOf("left", rulesThatHold(search, node, scenario))] };
      const found = search(node, scenario, { policy });
      expect("factor" in found ? found.factor : "maximumC" in found && found.maximumC).toBeCloseTo(heldTo, 6);
      expect(search(node, scenario, { policy, everyStep: true })).toStrictEqual(found);
    },
  );
});
