import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { propPages } from "../../scripts/pages/prop-pages";
import { propTypes } from "../../scripts/pages/prop-types";
import { root } from "../../scripts/repository";
import type { JsonSchema } from "../../scripts/type-schema";
import { siteFileJsonSchema } from "../../site-files/schema/site-file-schema";

/** Every value that the schema of site files lists, with the prop that takes it: `cooling.facilityLoop.coolant.kind`. */
function valuesOf(schema: JsonSchema, path: string, definitions: Readonly<Record<string, JsonSchema>>): [path: string, value: unknown][] {
  const { $ref, properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  const target = $ref === undefined ? undefined : definitions[$ref.replace("#/$defs/", "")];
  const values = Array.isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const];
  const inner = [...(target ? [target] : []), ...(items ? [items] : []), ...anyOf, ...oneOf];
  if (typeof additionalProperties === "object") inner.push(additionalProperties);
  const named = Object.entries(properties).filter(([name]) => name !== "unusual" && name !== "assuming");
  return [
    ...values.map((value): [string, unknown] => [path, value]),
    ...inner.flatMap((one) => valuesOf(one, path, definitions)),
    ...named.flatMap(([name, one]) => valuesOf(one, path === "" ? name : `${path}.${name}`, definitions)),
  ];
}

describe("docs/props", () => {
  let pages: Readonly<Record<string, string>>;
  const types = propTypes();
  beforeAll(() => {
    pages = propPages(types);
  });

  const pageOf = (type: string) => pages[`docs/props/${type}.md`] ?? "";

  it("has a README that names the pages to begin with", () => {
    const readme = readFileSync(join(root, "docs/props/README.md"), "utf8");
    const named = [...readme.matchAll(/^\| `(docs\/props\/[^`]*)`/gm)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path = "") => !(path in pages))).toEqual([]);
  });

  it("has a page for each type, which says where it stands, and is listed and linked", () => {
    const types = Object.keys(pages).flatMap((path) => path.match(/\/([A-Z]\w*)\.md$/)?.[1] ?? []);
    expect(types.length).toBeGreaterThan(150);
    expect(types.filter((type) => !pages["docs/props/list.md"]?.includes(`(${type}.md)`))).toEqual([]);
    expect(pageOf("BreakerProps")).toMatch(/^Stands at `power\.feeds\[\]\.main`, .*`power\.boards\[\]\.circuits\[\]\.breaker`/m);
    expect(pageOf("PowerProps")).toMatch(/^- `feeds`: list of \[`FeedProps`\]\(FeedProps\.md\)\. /m);
    expect(pageOf("RackProps")).toMatch(/^- `immersion`: \[`SinglePhaseImmersionProps`\].* or \[`TwoPhaseImmersionProps`\]/m);
  });

  it("says what a prop is, its unit, its choices and its default", () => {
    const [needed = "", optional = ""] = pageOf("RackProps").split("## Optional");
    expect(needed).toMatch(/^- `idle`: Power at the rack's inlets .* Power, such as "30 kW"/m);
    expect(optional).toMatch(/^- `captureRatio`: Share of the power .* Default: 0\. Ratio, such as "0\.85"/m);
    expect(optional).toMatch(/^- `airClass`: `"A1"` or /m);
  });

  it("gives the units of each place where a type takes other values, and no usual range of one place for all", () => {
    const to = /^- `to`: .*$/m.exec(pageOf("ScalableProps"))?.[0];
    expect(to).toMatch(/Data size, .* Power, such as "30 kW" \(units: W, kW, MW\), above 0 W, at most 100 MW\. Energy, /);
    expect(to?.match(/Power/g)).toHaveLength(1);
  });

  it("has every value that a site file may have", () => {
    const lines = new Map<string, string>();
    for (const [name, { paths, props }] of types)
      for (const prop of props.keys()) {
        const line = pageOf(name)
          .split("\n")
          .find((one) => one.startsWith(`- \`${prop}\``));
        for (const path of paths) {
          const at = [path.replaceAll(/\[\]|\.<name>/g, ""), prop].filter((one) => one !== "").join(".");
          lines.set(at, `${lines.get(at) ?? ""}${line}`);
        }
      }
    const schema = siteFileJsonSchema();
    const values = valuesOf(schema as JsonSchema, "", schema.$defs as Record<string, JsonSchema>);
    expect(values.length).toBeGreaterThan(500);
    expect(values.filter(([path, value]) => !lines.get(path)?.includes(`\`${JSON.stringify(value)}\``)).map(String)).toEqual([]);
  });

  it("says in which form of an object a prop is needed, and whether a prop takes a text beside a type or a list", () => {
    const [needed = ""] = pageOf("LoopProps").split("## Optional");
    expect(needed).toMatch(/^- `coolant\.kind` .*: `"water"` or `"propylene-glycol"` or `"ethylene-glycol"`\. /m);
    expect(needed).toMatch(/^- `coolant\.share` \(needed in `coolant` with `kind` `"ethylene-glycol"` or `"propylene-glycol"`\): /m);
    expect(pageOf("PoweredDevicesProps")).toMatch(/^- `needs\.class` \(needed in `needs` without `power`\): /m);
    expect(pageOf("PumpsProps")).toMatch(/^- `inputVoltage`: text or \[`VoltageRangeProps`\]\(.*\), or list of text\. .* such as "/m);
    expect(pageOf("BatteryLoadsProps")).toMatch(/^- `of`: `"it"` or list of text\. /m);
    expect(pageOf("PromisesProps")).toMatch(/^- `rideThrough`: `"restart"` or text\. .* such as "8 h"/m);
  });

  it("does not call a prop needed whose object is optional", () => {
    const [needed = "", optional = ""] = pageOf("FeedProps").split("## Optional");
    expect(needed).not.toContain("shortCircuit");
    expect(optional).toMatch(/^- `shortCircuit`: .*\n- `shortCircuit\.current` \(needed in `shortCircuit`\): /m);
  });

  it("marks what only site files or only TypeScript have, and says where they take different values", () => {
    const marked = Object.entries(pages).flatMap(([path, text]) =>
      [...text.matchAll(/^- `(.*)` \((\w+) only\)/gm)].map(([, prop, form]) => `${path.replace(/.*\/|\.md/g, "")}.${prop}: ${form}`),
    );
    expect(marked.filter((one) => !one.includes(".assuming: YAML"))).toEqual(
      expect.arrayContaining([
        "EdgeNodeStackProps.backend: YAML",
        "EdgeNodeStackProps.design: YAML",
        "ElementsProps.file: YAML",
        "PolicyProps.floor: TypeScript",
      ]),
    );
    expect(marked).toContain("DryCoolerProps.assuming: YAML");
    expect(marked.length).toBeLessThan(25);
    expect(pageOf("SiteProps")).toMatch(/`weather`: .*In YAML: File .*In TypeScript: Hours/);
  });

  it("has the type of a union's member, not that of the other", () => {
    expect(pageOf("TwoPhaseImmersionProps")).not.toMatch(/only\)/);
    expect(pageOf("Dvbs2CodingProps")).not.toMatch(/only\)/);
  });
});
