import { readdirSync, readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { NodeStudy } from "cdktf-edge-node/rules";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import type { SiteDashboards } from "../../cli/dashboards/site-dashboards";
import { nodePlan } from "../../constructs/deployment-plan/node-plan";
import type { DeploymentTextName } from "../../constructs/services/planned";
import { diagnosedFile } from "../support/nodes/diagnosed-file";
import { diagnosedNode } from "../support/nodes/diagnosed-site";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("dashboards");
const site = diagnosedFile(files);

interface GrafanaPanel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string; readonly refId: string }[];
  readonly fieldConfig?: {
    readonly defaults: { readonly unit?: string };
    readonly overrides: readonly {
      readonly matcher: { readonly options: string };
      readonly properties: readonly { readonly id: string; readonly value: unknown }[];
    }[];
  };
}

interface GrafanaDashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly GrafanaPanel[];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("edge-node dashboards", () => {
  const shown = () => JSON.parse(runCli("dashboards", site, "--format", "json").stdout) as SiteDashboards;

  it("shows what each picture has, within the width", () => {
    const { code, stdout } = runCli("dashboards", site, "--width", "100");
    expect(code).toBe(0);
    expect(stdout).toMatch(/│ Heat +│ Measured and predicted +│ 10 +│ 10 +│ 10 +│ 12 +│/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("writes for vmui what the store of the site shows", () => {
    const folder = files.path("vmui");
    expect(runCli("dashboards", site, "--for", "vmui", "--output", folder).code).toBe(0);
    const { texts } = nodePlan(new NodeStudy(diagnosedNode()));
    const names = readdirSync(folder).map((name) => name.replace(/^diagnosed-(.*)\.json$/, "$1"));
    expect(names.sort()).toEqual(["heat", "overview", "power", "workloads"]);
    for (const name of names)
      expect(readFileSync(join(folder, `diagnosed-${name}.json`), "utf8")).toBe(texts[`dashboard-${name}` as DeploymentTextName]);
  });

  describe("for Grafana", () => {
    const folder = files.path("grafana");
    const read = (name: string) => JSON.parse(readFileSync(join(folder, `diagnosed-${name}.json`), "utf8")) as GrafanaDashboard;

    it("writes each query under its name, limits red and dashed, in the unit of the panel", () => {
      expect(runCli("dashboards", site, "--output", folder).code).toBe(0);
      const { dashboards } = shown();
      for (const { id, title, rows } of dashboards.filter((one) => one.rows.length > 0)) {
        const { panels, ...written } = read(id);
        const expected = rows.flatMap((row) => row.panels);
        const drawn = panels.filter(({ type }) => type === "timeseries");
        expect(written.title).toBe(`diagnosed: ${title}`);
        expect(panels.filter(({ type }) => type === "row").map((row) => row.title)).toEqual(rows.map((row) => row.title));
        expect(drawn.map(({ targets }) => targets?.map(({ legendFormat, expr }) => [legendFormat, expr]))).toEqual(
          expected.map(({ lines }) => lines.map(({ name, query }) => [name, query])),
        );
        expect(drawn.map(({ fieldConfig }) => fieldConfig?.defaults.unit ?? "")).toEqual(
          expected.map(({ unit }) => (unit === "" ? "" : `suffix:${unit}`)),
        );
        for (const [i, { targets = [], fieldConfig }] of drawn.entries()) {
          const red = fieldConfig?.overrides.filter(({ properties }) => JSON.stringify(properties).includes('"red"')) ?? [];
          const limits = targets.filter((_, line) => expected[i]?.lines[line]?.role === "limit").map(({ refId }) => refId);
          expect(red.map(({ matcher }) => matcher.options)).toEqual(limits);
        }
      }
    });

    it("gives each panel a number and a place of its own, and each picture an id that stays and is no longer than Grafana takes", () => {
      const { panels, uid } = read("heat");
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      const overlapping = panels.filter(({ gridPos: one }, i) =>
        panels.some(
          ({ gridPos: other }, j) =>
            i !== j && one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h,
        ),
      );
      expect(overlapping).toEqual([]);
      expect(uid).toMatch(/^edge-node-[0-9a-f]{12}-heat$/);
      expect(uid).not.toBe(read("power").uid);
    });

    it("says what to install where Grafana's builders are not there, and writes nothing", () => {
      const load = (Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown })._load;
      vi.spyOn(Module as unknown as { _load: typeof load }, "_load").mockImplementation((name, ...rest) => {
        if (name.startsWith("@grafana/")) throw Object.assign(new Error(`Cannot find module ${name}`), { code: "MODULE_NOT_FOUND" });
        return load(name, ...rest);
      });
      const absent = files.path("absent");
      expect(runCli("dashboards", site, "--output", absent)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("npm install @grafana/grafana-foundation-sdk, or use --for vmui"),
      });
      expect(() => readdirSync(absent)).toThrow("ENOENT");
    });
  });

  it("ends with 2 for a site that nobody watches", () => {
    const { telemetry: _, ...unwatched } = parse(readFileSync(site, "utf8")) as Record<string, unknown>;
    expect(runCli("dashboards", files.write("alone.yaml", JSON.stringify(unwatched)))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("diagnosed must have telemetry to have dashboards but has none: add telemetry.targets"),
    });
  });
});
