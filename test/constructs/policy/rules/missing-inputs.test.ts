import { readFileSync } from "node:fs";
import { type EdgeNodeStackProps, evaluate, type Finding, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../../examples/protected-site";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import { twoFeeds } from "../../../../examples/two-feeds";
import { weakGrid } from "../../../../examples/weak-grid";
import { propPages } from "../../../../scripts/prop-pages";
import { filesBelow, root } from "../../../../scripts/repository";
import { nodeOf } from "../../../support/generated/generated-design";
import { recipes } from "../../../support/generated/recipe";

/** Every path of the schema, as `power.feeds[].shortCircuit`. */
const paths = new Set(
  Object.entries(propPages()).flatMap(([page, text]) => {
    const module = /(\w+)\.md$/.exec(page)?.[1];
    return [...text.matchAll(/^- `([^`]+)`/gm)].map(([, path]) => `${module}.${path}`);
  }),
);

const nodeAt = ({ site, ...design }: EdgeNodeStackProps) => snapshot("example", site, design);
const missingOf = (findings: readonly Finding[]) => findings.flatMap(({ rule, missing = [] }) => missing.map((input) => ({ rule, input })));

describe("the inputs that rules miss", () => {
  it.each(Object.entries({ lagosSolarHybrid, protectedSite, riyadhAdiabatic, twoFeeds, weakGrid }))(
    "are paths of the schema in %s",
    (_, props) => {
      expectPaths(missingOf(evaluate(nodeAt(props)).findings));
    },
  );

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
