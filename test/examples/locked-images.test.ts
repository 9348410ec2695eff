import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { imagesByDigest } from "../../constructs/policy/rules/orchestration/images-by-digest";
import { isByDigest } from "../../constructs/services/image";
import { serviceImages } from "../../constructs/services/service-images";
import { propsOfSite } from "../../constructs/site/site";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/node-snapshot";
import { readSitePhases } from "../../site-files/site-file";
import { plainData } from "../../stacks/export/plain-data";
import { judgeRule } from "../../testing/judge-rule";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("locked-images");
const { PATH } = process.env;

/** In place of skopeo a program that has every image: what registries answer stands in the acceptance test. It starts no other program. */
const skopeo = `#!/bin/sh
for reference; do :; done
case "$*" in
  *--config*) printf '{"os":"linux","architecture":"amd64"}';;
  *) printf '{"config":{"digest":"sha256:%064x","size":1},"layers":[]}' "\${#reference}";;
esac
`;

/** Programs that no example has. The probe stands in the place of a variable's default, and is asked for by few. */
const otherPrograms = {
  exporters: { redfish: { memory: "64 MiB", image: "redfish", configuration: { hostFile: "/etc/edge-node/idrac.yaml" } } },
  paging: { memory: "64 MiB", image: "paging", webhook: { hostFile: "/etc/edge-node/pages" } },
  probe: "probe",
};

/** Of a site that has its climate from its weather, which no file holds: no image hangs on it. */
const anyClimate = {
  hottest: { dryBulb: "40 °C", wetBulb: "27.2 °C" },
  mostHumid: { dryBulb: "32 °C", wetBulb: "28.9 °C" },
  coldest: { dryBulb: "18 °C" },
};

/** A design whose every image stands by a tag that is of its place alone, as `registry.example/telemetry-agent-image:1`. */
function byTags(design: object): object {
  const { telemetry, orchestration } = design as { telemetry?: { exporters?: object }; orchestration?: object };
  const exporters = { ...telemetry?.exporters, ...otherPrograms.exporters };
  return {
    ...design,
    ...(telemetry && { telemetry: tagged({ ...telemetry, ...otherPrograms, exporters }, "telemetry") }),
    ...(orchestration && { orchestration: tagged({ ...orchestration, probe: "probe" }, "orchestration") }),
  };
}

/** By the names of keys, and not by the props: they are what is tested. */
function tagged(value: unknown, at: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => tagged(item, `${at}-${i}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "image" || key === "probe" ? `registry.example/${at}-${key}:1` : tagged(inner, `${at}-${key}`),
    ]),
  );
}

/** The sites in TypeScript as files. */
async function sitesInTypeScript(): Promise<readonly string[]> {
  const names = readdirSync("examples").filter((name) => name.endsWith(".ts") && name !== "main.ts" && name !== "own-site.ts"); // which export no props
  const written = names.map(async (name) => {
    const exported = Object.values((await import(join(process.cwd(), "examples", name))) as Readonly<Record<string, object>>);
    const example = exported.find((value): value is EdgeNodeStackProps => "site" in value) ?? expect.unreachable();
    const { site, policy: _, ...design } = example;
    const { weather: __, climate = anyClimate, ...props } = propsOfSite(site) ?? expect.unreachable();
    const { data } = plainData({ site: { ...props, climate }, ...design }, "");
    return files.write(`typescript/${name.replace(".ts", ".yaml")}`, stringify(data));
  });
  return Promise.all(written);
}

/** Every site in a file, beside its design. */
function sitesInFiles(): readonly string[] {
  const copies = files.path("examples");
  cpSync("examples", copies, { recursive: true });
  const names = readdirSync(copies, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => join(copies, name));
}

/** Puts tags in the place of what stands in the file. Is it a site, and no design? */
function isTaggedSite(file: string): boolean {
  const whole = parse(readFileSync(file, "utf8"), { merge: true }) as { site?: { country?: unknown }; phases?: object[] };
  const phases = whole.phases && { phases: whole.phases.map(byTags) };
  const isSite = whole.site?.country !== undefined;
  writeFileSync(file, stringify({ ...byTags(whole), ...phases, ...(isSite && { imageLock: "images.lock.json" }) }));
  return isSite;
}

/** How many images the plan has, all of them by digest, without a finding. */
function lockedImages(node: NodeSnapshot): number {
  const images = serviceImages(node.services);
  expect(images.filter(({ image }) => typeof image !== "string" || !isByDigest(image))).toEqual([]);
  expect(judgeRule(imagesByDigest, { node }).filter(({ outcome }) => outcome !== "pass")).toEqual([]);
  return images.length;
}

describe("a lock of every example", () => {
  beforeAll(() => {
    chmodSync(files.write("bin/skopeo", skopeo), 0o755);
    process.env.PATH = `${join(process.cwd(), files.folder, "bin")}:${PATH}`;
  });

  afterAll(() => {
    process.env.PATH = PATH;
  });

  it("holds each image of the site, by which its plan has it, in every phase", async () => {
    const sites = [...(await sitesInTypeScript()), ...sitesInFiles()].filter(isTaggedSite);
    expect(sites.length).toBeGreaterThan(20);
    const without: string[] = [];
    // Sites of a folder name one lock: one run asks for each of their images once
    for (const folder of new Set(sites.map((site) => dirname(site)))) {
      const ofFolder = sites.filter((site) => dirname(site) === folder);
      const { code, stderr } = runCli("images", "lock", ...ofFolder);
      if (stderr.includes("Images to lock must be named by a tag"))
        without.push(...ofFolder.map((site) => site.replace(`${files.folder}/`, "")));
      else expect({ folder, code, said: code === 0 ? "" : stderr }).toEqual({ folder, code: 0, said: "" });
      if (code === 0)
        for (const site of ofFolder)
          for (const { snapshot: node } of readSitePhases(site)) expect(lockedImages(node), site).toBeGreaterThan(5);
    }
    expect(without.sort()).toEqual(["examples/hub-60kw.yaml", "examples/own-site.yaml"]); // which have no services
  });

  it("holds a probe that nothing asks for, which the reader seeks too", () => {
    const workload = `{ name: demodulator, priority: 1, memory: 1 GiB, rack: rack-1, shareOfRackPower: "0.5", healthcheck: image, image: registry.example/demodulator:1 }`;
    const orchestration = `orchestration: { probe: registry.example/unasked:1, workloads: [${workload}] }`;
    const own = readFileSync("examples/own-site.yaml", "utf8");
    const site = files.write("unasked.yaml", `${own}\n${orchestration}\nimageLock: unasked.lock.json\n`);
    expect(runCli("images", "lock", site)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("unasked:1 → registry.example/unasked@"),
    });
    for (const { snapshot: node } of readSitePhases(site)) expect(lockedImages(node)).toBe(1);
  });
});
