import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { placeOf, type SiteLocations } from "../../constructs/report/place";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { readSiteFile } from "../../site-files/site-file";
import { subjectPlaces } from "../../site-files/subject-places";
import type { EdgeNodeStackProps } from "../../stacks/site/edge-node-stack";

const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".ts") && !["main.ts", "own-site.ts"].includes(name))
  .map((name) => basename(name, ".ts"));

/** An example as a site file: the site as it is parsed, without its weather, which would make the file larger than any that is read. */
async function example(name: string) {
  const exported = Object.values(await import(`../../examples/${name}.ts`)) as EdgeNodeStackProps[];
  const { policy = {}, site, ...design } = exported.find((one) => "site" in one) ?? expect.unreachable(name);
  const { weather: _, ...rest } = site;
  const text = stringify(JSON.parse(JSON.stringify({ site: rest, ...design })), { aliasDuplicateObjects: false });
  const places = { file: "site.yaml", line: 1, subjects: subjectPlaces(readYaml(text, "site.yaml")) };
  return read(text, places, snapshot(name, site, design), policy);
}

function read(text: string, places: SiteLocations | undefined, node: NodeSnapshot, policy: PolicyProps) {
  const shown = (subject: string) => text.split("\n")[(placeOf(places, subject)?.line ?? 0) - 1];
  return { places, shown, subjects: [...new Set(evaluate(node, { policy }).findings.map(({ subject }) => subject))] };
}

/** Subjects of the node as a whole, which no prop is the origin of: their module is shown. */
const ofTheWhole = [
  "cooling/leak-sensors",
  "cooling/trim-chiller",
  "orchestration/shedding",
  "power/batteries",
  "power/gensets",
  "power/pue",
  "power/ups",
  "power/year",
  "site/environment",
  "telemetry/uplink", // where there is none
];

describe("places of a site file", () => {
  it("go over every example, nine at least", () => expect(examples.length).toBeGreaterThan(8));

  it.each(examples)("has a line of %s for every finding, no module's where a part of it is the subject", async (name) => {
    const { places, subjects, shown } = await example(name);
    expect(subjects.length).toBeGreaterThan(20);
    expect(subjects.filter((subject) => placeOf(places, subject)?.column === undefined)).toEqual([]);
    const byModule = subjects.filter((subject) => /^[a-z]+:/.test(shown(subject) ?? "") && subject.includes("/"));
    expect(byModule.filter((subject) => !ofTheWhole.includes(subject) && !subject.startsWith("orchestration/telemetry-"))).toEqual([]);
  });

  it("are those of the circuit for its breaker, cable and outlets, of the feed for its main, and of what serves a load for the load", async () => {
    const { shown } = await example("protected-site");
    expect(shown("power/rack-1-a/breaker")?.trim()).toBe("- name: rack-1-a");
    expect(shown("power/rack-1-a/cable")?.trim()).toBe("- name: rack-1-a");
    expect(shown("power/rack-1/rack-1-b/bank-2")?.trim()).toBe("- name: rack-1-b");
    expect(shown("power/feed-b/main")?.trim()).toBe("- name: b");
    expect(shown("power/dry-cooler-2")?.trim()).toBe("- name: fans-2");
    expect(shown("cooling/enclosure/mass")?.trim()).toBe("room:");
    expect(shown("power/no-such-thing")?.trim()).toBe("power:");
  });

  it("stand where the file that edge-node init writes has them", () => {
    const file = "examples/own-site.yaml";
    const { places, snapshot: node, policy } = readSiteFile(file);
    const { shown } = read(readFileSync(file, "utf8"), places, node, policy);
    expect(shown("power/it/breaker")).toMatch(/name: it\b/);
    expect(shown("power/feed-a/main")).toMatch(/name: a\b/);
    expect(shown("cooling/pads")?.trim()).toBe("dryCoolers:");
  });
});
