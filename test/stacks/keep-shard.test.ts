import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { defineSite, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { abha } from "../../examples/parts/abha";
import { appRunContext } from "../../stacks/app-run";
import { keepShard } from "../../stacks/keep-shard";
import { passingSite } from "../support/nodes/light-site";

const folder = mkdtempSync(join(tmpdir(), "keep-shard-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs an app of four sites, of which `upper` needs `base` by a stack without a site, as one shard. */
function synthesized(number: number, count: number) {
  const outdir = mkdtempSync(join(folder, "app-"));
  const printed: string[] = [];
  const context = { [appRunContext]: { shard: { number, count, run: {} } } };
  const app = new EdgeApp({
    outdir,
    context,
    print: (text) => printed.push(text),
    progress: { update: () => undefined, stop: () => undefined },
  });
  const [base, network] = [new EdgeNodeStack(app, "base", passingSite), new TerraformStack(app, "network")];
  network.addDependency(base);
  new EdgeNodeStack(app, "upper", passingSite).addDependency(network);
  new EdgeNodeStack(app, "cool", passingSite);
  new EdgeNodeStack(app, "zone", { ...passingSite, policy: { ...passingSite.policy, today: "2026-11-25" } });
  app.synth();
  return {
    reports: app.reports.map(({ site }) => site),
    stacks: Object.keys(JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")).stacks).sort(),
    files: readdirSync(join(outdir, "reports")).sort(),
    shard: JSON.parse(readFileSync(join(outdir, "reports/shard.json"), "utf8")),
    printed: printed.join("\n"),
  };
}

/** The digest of the inputs of a site, as a shard has it. */
function inputsOf(props: EdgeNodeStackProps): string | undefined {
  const app = new EdgeApp({ outdir: mkdtempSync(join(folder, "inputs-")) });
  const { edgeNode } = new EdgeNodeStack(app, "site", props);
  return keepShard(app, [edgeNode], { number: 1, count: 1, run: {} }).shard.sites[0]?.inputs;
}

describe("keepShard()", () => {
  it("keeps sites that need each other together, and stacks without a site in every shard", () => {
    const [first, second] = [synthesized(1, 2), synthesized(2, 2)];
    expect([first.reports, first.stacks]).toEqual([
      ["base", "upper", "zone"],
      ["base", "network", "upper", "zone"],
    ]);
    expect([second.reports, second.stacks]).toEqual([["cool"], ["cool", "network"]]);
    expect(second.files).toEqual(["cool", "junit.xml", "shard.json"]);
    expect(second.printed).toContain("shard 2 of 2: 1 of 4 sites");
  });

  it("says of every site where it is judged, by which policy and on which day, the same in each shard", () => {
    const [first, second] = [synthesized(1, 2), synthesized(2, 2)];
    expect(first.shard.sites).toEqual(second.shard.sites);
    expect(
      first.shard.sites.map(({ site, shard, today }: { site: string; shard: number; today?: string }) => [site, shard, today]),
    ).toEqual([
      ["base", 1, undefined],
      ["upper", 1, undefined],
      ["cool", 2, undefined],
      ["zone", 1, "2026-11-25"],
    ]);
  });

  it("has another digest for another promise, design or policy of a node, and the same for the same", () => {
    const promises = { redundancy: { rejection: "N", airConditioning: "N+1", feeds: "2N" } } as const;
    const changes: readonly Partial<EdgeNodeStackProps>[] = [
      {},
      { site: defineSite({ ...abha, grid: { nominal: "400 V line-to-line", minimum: "0.85" }, promises }) },
      { orchestration: { workloads: [] } },
      { policy: { today: "2026-11-29" } },
    ];
    const digests = () => changes.map((change) => inputsOf({ ...firstSite, ...change }));
    expect(new Set(digests()).size).toBe(changes.length);
    expect(digests()).toEqual(digests());
  });

  it("writes a shard without a site, says so, and ends as one that passes", () => {
    const { reports, files, printed } = synthesized(4, 5);
    expect([reports, files]).toEqual([[], ["junit.xml", "shard.json"]]);
    expect(printed).toBe("shard 4 of 5 has no site, so nothing was judged: the 4 sites of the fleet are in other shards");
    expect(process.exitCode).toBe(0);
  });
});
