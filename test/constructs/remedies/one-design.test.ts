import { defineSite, type NodeDesign, type PolicyProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { oneDesign } from "../../../constructs/remedies/one-design";
import { siteRemedies } from "../../../constructs/remedies/site-remedies";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { abha } from "../../../examples/parts/abha";
import { pads } from "../../../examples/parts/cooling-30kw";

const { site, candidates: _, ...design } = kuwaitDryCooler;
const policy: PolicyProps = {};
const promises = { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } } as const;
const cool = { name: "abha", site: defineSite({ ...abha, grid: { nominal: "400 V line-to-line", minimum: "0.85" }, promises }), policy };
const hot = { name: "kuwait", site, policy };
const withPads: NodeDesign = { ...design, candidates: { pads } };

describe("oneDesign()", () => {
  it("changes what the sites that fail need, and passes at all", () => {
    const { changes, edits, verdict, ruledOutBy } = oneDesign(withPads, [cool, hot]);
    expect([verdict, ruledOutBy]).toEqual(["pass", []]);
    expect(changes.map(({ text }) => text)).toEqual(["adds pads before the dry coolers"]);
    expect(edits).toEqual([{ path: ["cooling", "dryCoolers", "pads"], value: pads }]);
  });

  it("changes nothing where the design passes everywhere", () => {
    expect(oneDesign(design, [cool])).toEqual({ changes: [], edits: [], verdict: "pass", ruledOutBy: [] });
  });

  it("names the site that rules a common design out, and what nothing clears there", () => {
    const { verdict, ruledOutBy } = oneDesign(design, [cool, hot]);
    expect(verdict).toBe("fail");
    expect(ruledOutBy).toEqual([
      {
        site: "kuwait",
        reason:
          "no change that was tried makes it pass: cooling/rejection-covers-heat of cooling/dry-coolers, cooling/supply-within-it-limit of compute/rack-1, cooling/supply-within-it-limit of compute/rack-2",
      },
    ]);
  });

  const kuwait = { ...hot, design: withPads };
  const known = siteRemedies(kuwait, evaluate(snapshot("kuwait", site, withPads), { policy }));

  it("does not search again what was tried for the design as it is", () => {
    const tried: string[] = [];
    const onProgress = (name: string) => tried.push(name);
    expect(oneDesign(withPads, [cool, hot], { asItIs: new Map([["kuwait", known]]), onProgress })).toEqual(
      oneDesign(withPads, [cool, hot]),
    );
    expect(tried).toEqual([]);
  });

  it("is none while what it is changed to waits for what is to be stated of it", () => {
    const { set } = known;
    if (!set) throw new Error("pads make kuwait pass");
    const waiting = { ...known, set: { ...set, restate: ["power.feeds[a].main.source"] } };
    expect(oneDesign(withPads, [cool, hot], { asItIs: new Map([["kuwait", waiting]]) })).toMatchObject({
      changes: [],
      verdict: "fail",
      ruledOutBy: [{ site: "kuwait", reason: "it passes there once power.feeds[a].main.source is stated for the new part" }],
    });
  });

  it("says that a search did not end where the budget did", () => {
    expect(oneDesign(withPads, [hot], { budget: 2 }).ruledOutBy[0]?.reason).toMatch(/^the budget ended before the search: /);
  });
});
