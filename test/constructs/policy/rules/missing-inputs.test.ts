import { readFileSync } from "node:fs";
import { type EdgeNodeStackProps, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { evaluate, type Finding } from "cdktf-edge-node/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../../examples/protected-site";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import { twoFeeds } from "../../../../examples/two-feeds";
import { weakGrid } from "../../../../examples/weak-grid";
import { propPaths } from "../../../../scripts/pages/prop-pages";
import { filesBelow, root } from "../../../../scripts/repository";
import { nodeOf } from "../../../support/generated/generated-design";
import { recipes } from "../../../support/generated/recipe";

const paths = new Set(propPaths());

const examples: readonly (readonly [string, EdgeNodeStackProps])[] = [
  ["lagos-solar-hybrid", lagosSolarHybrid],
  ["protected-site", protectedSite],
  ["riyadh-adiabatic", riyadhAdiabatic],
  ["two-feeds", twoFeeds],
  ["weak-grid", weakGrid],
];
const missingOf = (findings: readonly Finding[]) => findings.flatMap(({ rule, missing = [] }) => missing.map((input) => ({ rule, input })));

describe("the inputs that rules miss", () => {
  it.each(examples)("are paths of the schema in %s", (name, { site, ...design }) => {
    expectPaths(missingOf(evaluate(snapshot(name, site, design)).findings));
  });

  it("are paths of the schema in generated designs", () => {
    const nodes: NodeSnapshot[] = fc.sample(recipes, { seed: 20, numRuns: 40 }).map((recipe) => nodeOf(recipe));
    const missing = nodes.flatMap((node) => missingOf(evaluate(node, { only: { scenarios: ["hottest/healthy"] } }).findings));
    expectPaths(missing);
    const parts = nodes.flatMap(({ network = [] }) => network.filter((part) => part.kind === "breaker" || part.kind === "cable"));
    expectPaths(parts.map(({ id, prop = "" }) => ({ rule: id, input: prop })));

    expect(new Set(missing.map(({ input }) => input))).toContain("power.staticTransferSwitches[].inputs[].breaker.breakingCapacity");
  });

  it("are paths of the schema wherever a rule writes one out", () => {
    const written = filesBelow(`${root}/constructs/policy`, ".ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/"((?:site|compute|cooling|power|downlink|telemetry|orchestration)\.[\w.[\]]+)"/g)].map(
        ([, input = ""]) => ({ rule: file, input }),
      ),
    );
    expect(written.length).toBeGreaterThan(20);
    expectPaths(written);
  });
});

function expectPaths(missing: readonly { readonly rule: string; readonly input: string }[]): void {
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.filter(({ input }) => !paths.has(input))).toEqual([]);
}
