import { Power, packOf, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { defineRule, judge } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";

const { site, ...design } = firstSite;
const node = snapshot("judged", site, design);

/** The finding of a rule that compares 1 W with a limit, as a program without types may write it. */
function findingWith(limit: unknown, reason?: string) {
  const rule = defineRule({
    id: "house/limit",
    title: "A limit",
    why: "It is judged.",
    source: "this test",
    severity: "low",
    remedy: "none",
    judges: "design",
    check: () => [
      judge({ subject: "power/house", unit: "W", bound: "at-most", value: 1, limit: limit as number, reason, remedy: () => "none" }),
    ],
  });
  return evaluate(node, { policy: { packs: [packOf("house", [rule])] } }).findings[0];
}

describe("judge()", () => {
  const quantity = Power.kilowatts(2);

  it("takes the number of a quantity", () => {
    expect(findingWith(quantity.watts)).toMatchObject({ outcome: "pass", margin: 1999 });
  });

  it.each([
    [
      "a property that the quantity does not have",
      (quantity as { kilowatt?: number }).kilowatt,
      "but is undefined: read the number of a quantity, such as power.watts",
    ],
    ["the quantity itself", quantity, "the limit of power/house must be a number in W but is "],
    ["a text", "2 kW", 'the limit of power/house must be a number in W but is "2 kW": read the number'],
  ])("of %s is a defect of the rule, and not an unknown limit", (_what, limit, words) => {
    expect(findingWith(limit)).toMatchObject({ outcome: "fail", defect: true, reason: expect.stringContaining(words) });
  });

  it("does not know a limit that is undefined for a reason, or that could not be computed", () => {
    expect(findingWith(undefined, "nobody measured it")).toMatchObject({ outcome: "unknown", reason: "nobody measured it" });
    expect(findingWith(Number.NaN)).toMatchObject({ outcome: "unknown", reason: "the limit could not be computed" });
  });
});
