import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type PhaseProps } from "cdktf-edge-node";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { ReportedPlacement } from "../../../constructs/report/subjects/placement/record";
import { shedWorkloads } from "../../../examples/shed-workloads";
import { stackDiff } from "../../../stacks/terraform-diff/stack-diff";
import { host, hostedSite, placedWorkload, withHosts } from "../../support/nodes/hosted-node";
import { problemsOf } from "../../support/props/problems-of";

mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(".cache/phases-of-stacks-");
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = 0;
});

const growing = "examples/growing/growing.yaml";

interface Written {
  readonly sites: readonly (readonly [site: string, verdict: string])[];
  readonly stacks: readonly string[];
  terraform(site: string): Record<string, unknown>;
  report(site: string): { readonly phase?: object; readonly placement: ReportedPlacement };
}

/** Where each service runs, by its name. */
function hostsIn({ hosts }: ReportedPlacement): Readonly<Record<string, string>> {
  return Object.fromEntries(hosts.flatMap(({ host: name, services }) => services.map(({ service }) => [service, name])));
}

/** What an app writes of the sites that `add` adds. */
function written(name: string, add: (app: EdgeApp) => void, context: Record<string, unknown> = {}): Written {
  const outdir = join(folder, name);
  const app = new EdgeApp({ outdir, print: () => undefined, context });
  add(app);
  app.synth();
  const json = (file: string) => JSON.parse(readFileSync(join(outdir, file), "utf8"));
  return {
    sites: app.reports.map(({ site, verdict }) => [site, verdict] as const),
    stacks: app.reports.map(({ site }) => site).filter((site) => existsSync(join(outdir, "stacks", site))),
    terraform: (site) => json(`stacks/${site}/cdk.tf.json`),
    report: (site) => json(`reports/${site}/report.json`),
  };
}

/** Both racks have a host; the second phase brings a workload that goes before those that run. */
const first = withHosts(hostedSite([placedWorkload("viewer")]), { "rack-1": [host("host-1", { memory: "12 GiB" })] });
const { site: _, ...grown } = withHosts(hostedSite([placedWorkload("viewer"), placedWorkload("urgent", { priority: 1 })]), {
  "rack-1": [host("host-1", { memory: "12 GiB" })],
  "rack-2": [host("host-2")],
});
const inPhases = (change: Partial<EdgeNodeStackProps> = {}): EdgeNodeStackProps => ({
  ...first,
  phases: [{ name: "second-host", ...grown }],
  ...change,
});

/** A phase that its cooling does not stand. */
function tooMuch(): PhaseProps {
  const [rack, ...racks] = grown.compute?.racks ?? [];
  if (!rack) throw new Error("the site has a rack");
  return { name: "too-much", ...grown, compute: { racks: [{ ...rack, maximum: "300 kW" }, ...racks] } };
}

describe("EdgeNodeStack of a site with phases", () => {
  it("EdgeNodeStack judges the later phases under names of their own, and writes what runs there alone", () => {
    const { sites, stacks, report } = written("both", (app) => new EdgeNodeStack(app, "abha", inPhases()));
    expect(sites).toEqual([
      ["abha", "pass"],
      ["abha-second-host", "pass"],
    ]);
    expect(stacks).toEqual(["abha"]);
    expect(report("abha").phase).toEqual({ site: "abha", isDeployed: true });
    expect(report("abha-second-host").phase).toEqual({ site: "abha", name: "second-host", isDeployed: false });
  });

  it("EdgeNodeStack writes the phase that is named, and judges those before it no more", () => {
    const { sites, terraform } = written("second", (app) => new EdgeNodeStack(app, "abha", inPhases({ phase: "second-host" })));
    expect(sites).toEqual([["abha", "pass"]]);
    expect(JSON.stringify(terraform("abha"))).toContain("abha.urgent");
  });

  it("EdgeNodeStack judges a later phase of a site that sheds: its name need not be that of the stack, where nothing of it runs", () => {
    const { site: _, ...design } = shedWorkloads;
    const props = { ...shedWorkloads, phases: [{ name: "next", ...design }] };
    const { stacks, sites } = written("sheds", (app) => new EdgeNodeStack(app, "sheds", props));
    expect(stacks).toEqual(["sheds"]);
    expect(sites).toEqual([
      ["sheds", "pass"],
      ["sheds-next", "pass"],
    ]);
  });

  it("EdgeNodeStack keeps what runs where it is when the next phase is written", () => {
    const alone = written("placed-anew", (app) => new EdgeNodeStack(app, "abha", { ...first, ...grown }));
    expect(hostsIn(alone.report("abha").placement)).toMatchObject({ urgent: "host-1", viewer: "host-2" });
    const next = written("placed-on", (app) => new EdgeNodeStack(app, "abha", inPhases({ phase: "second-host" })));
    expect(hostsIn(next.report("abha").placement)).toMatchObject({ urgent: "host-2", viewer: "host-1" });
  });

  it("EdgeNodeStack writes the same stack with later phases as without them", () => {
    const [one, other] = [first, inPhases()].map((props, i) => written(`same-${i}`, (app) => new EdgeNodeStack(app, "abha", props)));
    expect(other?.terraform("abha")).toEqual(one?.terraform("abha"));
  });

  it("EdgeNodeStack writes what runs there where a later phase fails, and the run ends with 1", () => {
    const { sites, stacks } = written("fails", (app) => new EdgeNodeStack(app, "abha", { ...first, phases: [tooMuch()] }));
    expect(sites).toEqual([
      ["abha", "pass"],
      ["abha-too-much", "fail"],
    ]);
    expect(stacks).toEqual(["abha"]);
    expect(process.exitCode).toBe(1);
  });

  it("EdgeNodeStack stops no plain App by a later phase that fails", () => {
    const outdir = join(folder, "plain");
    const app = new App({ outdir });
    new EdgeNodeStack(app, "abha", { ...first, phases: [tooMuch()] });
    app.synth();
    expect(existsSync(join(outdir, "stacks/abha/cdk.tf.json"))).toBe(true);
  });

  it("EdgeNodeStack says what a later phase does to services that run", () => {
    const changed = { ...grown, orchestration: { ...grown.orchestration, workloads: [placedWorkload("viewer", { memory: "9 GiB" })] } };
    const { report } = written("touches", (app) => new EdgeNodeStack(app, "abha", { ...first, phases: [{ name: "later", ...changed }] }));
    expect(report("abha-later").phase).toEqual({
      site: "abha",
      name: "later",
      isDeployed: false,
      touches: [expect.objectContaining({ service: "viewer", does: expect.stringMatching(/moves|replaces/) })],
    });
  });

  it("EdgeNodeStack leaves later phases out of a run that selects what runs there", () => {
    const select = (sites: readonly string[]) =>
      written(`selected-${sites.join("")}`, (app) => new EdgeNodeStack(app, "abha", inPhases()), { "edge-node.app-run": { sites } });
    expect(select(["abha"]).sites.map(([site]) => site)).toEqual(["abha"]);
    expect(select(["abha*"]).sites.map(([site]) => site)).toEqual(["abha", "abha-second-host"]);
  });

  it.each([
    [
      "a phase that it does not have",
      { phase: "second" },
      /phase: must be the name of the deployed phase, one of second-host, but is "second":/,
    ],
    ["two phases of one name", { phases: [{ name: "a" }, { name: "a" }] }, /phases\[1\]\.name: must be unique/],
    ["a name with ${", { phases: [{ name: "${a}" }] }, /phases\[0\]\.name: must be lower-case letters/],
    ["no list", { phases: null as never }, /phases: must be a list/],
    ["a phase that is no text", { phase: 3 as never }, /phase: must be text/],
    [
      "a name that is too long with that of the site",
      { phases: [{ name: "a".repeat(60) }] },
      /phases\[0\]\.name: must form a name of at most 63 characters together with the name of the site but .* has 65: shorten it/,
    ],
    ["a phase where it has none", { phases: [], phase: "a" }, /phase: must be the name of the deployed phase but the site has no phases/],
  ])("EdgeNodeStack refuses %s", (_what, change, message) => {
    expect(problemsOf(() => new EdgeNodeStack(new App({ outdir: join(folder, "refused") }), "abha", inPhases(change))).join("\n")).toMatch(
      message,
    );
  });
});

describe("EdgeNodeStack.fromFile() of a site with phases", () => {
  it("EdgeNodeStack.fromFile() judges its later phases with places of their own", () => {
    const { sites, stacks, report } = written("file", (app) => EdgeNodeStack.fromFile(app, growing));
    expect(sites).toEqual([
      ["growing", "pass"],
      ["growing-third-rack", "pass"],
    ]);
    expect(stacks).toEqual(["growing"]);
    expect(report("growing-third-rack")).toMatchObject({
      places: { file: growing, subjects: { "compute/rack-3": { line: expect.any(Number) } } },
      design: { file: "examples/one-design/hub.yaml" },
    });
  });

  it("EdgeNodeStack.fromFile() of the next phase replaces nothing that runs: it adds, and makes anew what carries the configuration of telemetry", () => {
    const text = readFileSync(growing, "utf8").replace("../one-design/hub.yaml", "../../examples/one-design/hub.yaml");
    const of = (name: string, said: string) => {
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, `name: growing\n${said}${text}`);
      return { site: "growing", terraform: written(name, (app) => EdgeNodeStack.fromFile(app, file)).terraform("growing") };
    };
    const { differing } = stackDiff(of("now", ""), of("next", "phase: third-rack\n"));
    const containers = differing.filter(({ address }) => address.startsWith("docker_"));
    expect(containers.filter(({ kind }) => kind !== "added").map(({ address, kind }) => [address, kind])).toEqual([
      ["docker_container.files_telemetry-agent", "changed"],
      ["docker_container.files_telemetry-alerting", "changed"],
      ["docker_container.files_telemetry-store", "changed"],
    ]);
    expect(containers.filter(({ kind }) => kind === "added").map(({ address }) => address)).toContain(
      "docker_container.service_calibrator",
    );
  });
});
