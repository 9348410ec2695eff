import { junitXml, type SiteReport, siteReport } from "cdktf-edge-node/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleLine } from "../../../../constructs/props/problems/visible-text";
import { xmlAttribute, xmlText } from "../../../../constructs/report/writing/xml-text";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { below, type Element, readXml } from "../../../support/report/junit-document";
import { evaluationOf, finding, reportOf } from "../../../support/report/reports";

const { effect: _, ...passing } = finding({ outcome: "pass", blocks: false, broken: [] });
const mixed: SiteReport = {
  ...reportOf(
    passing,
    finding({ subject: "compute/rack-2" }),
    finding({ subject: "compute/rack-3", outcome: "unknown" }),
    finding({ subject: "compute/rack-4", defect: true }),
    finding({ subject: "compute/rack-5", blocks: false, accepted: { by: "waiver", reason: "known" } }),
    finding({ subject: "compute/rack-6", blocks: false, effect: "warn" }),
  ),
  policy: {
    packs: ["core"],
    audit: false,
    switchedOff: [{ rule: "cooling/room-stays-warm", by: "site", reason: "never cold" }],
    withoutCore: [],
    notices: [{ id: "policy/waiver-expired", place: "waivers[0]", message: "Waiver expired: mend the site", effect: "block" }],
  },
};
const evaluations = [evaluationOf("first-site", firstSite), evaluationOf("kuwait-dry-cooler", kuwaitDryCooler)];
const real = evaluations.map((evaluation) => siteReport(evaluation));

/** Cases below that hold such an element. */
function holding(element: Element, name: string): number {
  return below(element, "testcase").filter(({ children }) => children.some((child) => child.name === name)).length;
}

describe("junitXml()", () => {
  it("junitXml() has a suite for each site and states what it holds in numbers", () => {
    const root = readXml(junitXml([mixed, { ...reportOf(passing), site: "jeddah-1" }]));
    expect(root.attributes).toEqual({ name: "cdktf-edge-node", tests: "9", failures: "3", errors: "1", time: "0" });
    expect(root.children.map(({ attributes }) => attributes)).toEqual([
      { name: "riyadh-1", tests: "8", failures: "3", errors: "1", skipped: "2", time: "0" },
      { name: "jeddah-1", tests: "1", failures: "0", errors: "0", skipped: "0", time: "0" },
    ]);
  });

  it.each([["invented findings", [mixed]] as const, ["two examples", real] as const])(
    "junitXml() of %s counts what is there",
    (_what, reports) => {
      const root = readXml(junitXml(reports));
      for (const element of [root, ...below(root, "testsuite")]) {
        const { tests, failures, errors, skipped } = element.attributes;
        expect(Number(tests)).toBe(below(element, "testcase").length);
        expect(Number(failures)).toBe(holding(element, "failure"));
        expect(Number(errors)).toBe(holding(element, "error"));
        if (element !== root) expect(Number(skipped)).toBe(holding(element, "skipped"));
      }
    },
  );

  it("junitXml() has a failure or an error exactly where the site must not be deployed", () => {
    for (const report of [...real, mixed]) {
      const suite = readXml(junitXml([report]));
      expect(holding(suite, "failure") + holding(suite, "error") > 0).toBe(report.verdict === "fail");
    }
  });

  it("junitXml() gives every finding one case, and no two cases of a file have class and name in common", () => {
    const cases = below(readXml(junitXml(real)), "testcase").map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
    expect(new Set(cases).size).toBe(cases.length);
    expect(cases).toEqual(
      evaluations.flatMap(({ node, findings }) => findings.map(({ rule, subject }) => `${rule} ${node.name}/${subject}`)),
    );
  });

  it("junitXml() states the day that waivers were held against as a property of the suite, and none where the run had none", () => {
    const dated = { ...mixed, policy: { ...mixed.policy, today: "2026-11-25" } };
    const properties = (report: SiteReport) => below(readXml(junitXml([report])), "property").map(({ attributes }) => attributes);
    expect(properties(dated).filter(({ name }) => name !== "judged")).toEqual([{ name: "today", value: "2026-11-25" }]);
    expect(properties(mixed)).toEqual([{ name: "judged", value: "1 of 1 rule is checked." }]);
  });

  it("junitXml() keeps to the elements and attributes of junit-10.xsd", () => {
    const dated = { ...mixed, policy: { ...mixed.policy, today: "2026-11-25" } };
    for (const element of [mixed, dated, ...real].map((report) => readXml(junitXml([report])))) {
      for (const problem of schemaProblems(element)) expect.unreachable(problem);
    }
  });

  it("junitXml() gives back the lines of a failure as they were", () => {
    const [failure] = below(readXml(junitXml([reportOf(finding())])), "failure");
    expect(failure?.attributes.type).toBe("fail");
    expect(failure?.text.split("\n")).toEqual([
      "fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
      "  compute/rack-1: shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
      "  scenario hottest/dry-cooler-2-lost, largest contributor outdoor air 49.8 °C",
      "  remedy: add adiabatic pads",
    ]);
  });

  it.each([
    ["the end of a CDATA section", "]]> and <![CDATA["],
    ["markup", '</failure><testcase name="forged"/>'],
    ["quotes and ampersands", `" ' & &amp; &#10;`],
    ["line breaks", "first\r\nsecond\nthird\ttab"],
    ["control characters", "\u0000\u0008\u001b[31m\u001f\ufffe\uffff"],
    ["half a character", "\ud83d and \ude00"],
    ["other scripts", "الرياض 里亚德 🛰️ é"],
    ["words of the builder", "true"],
    ["nothing", ""],
  ])("junitXml() survives %s in every text that a person writes", (_what, hostile) => {
    const report: SiteReport = {
      ...reportOf(
        finding({ subject: hostile, title: hostile, remedy: hostile, at: hostile }),
        finding({ blocks: false, accepted: { by: "waiver", reason: hostile, owner: hostile } }),
        finding({ subject: "compute/rack-2", blocks: false, effect: "warn", remedy: hostile }),
      ),
      site: hostile,
    };
    const root = readXml(junitXml([report]));
    const [failed, waived, warned] = below(root, "testcase");
    expect(below(root, "testcase")).toHaveLength(3);
    expect(root.children[0]?.attributes.name).toBe(xmlAttribute(hostile));
    expect(failed?.attributes.name).toBe(xmlAttribute(`${hostile}/${hostile}`));
    const shown = xmlText(visibleLine(hostile));
    expect(failed?.text).toContain(`remedy: ${shown}`);
    expect(waived?.text).toContain(`waiver: ${shown}, ${shown}`);
    expect(warned?.text).toContain(`remedy: ${shown}`);
  });

  it("junitXml() is well formed whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const xml = junitXml([{ ...reportOf(finding({ subject: one, title: other, remedy: one })), site: other }]);
        expect(below(readXml(xml), "failure")).toHaveLength(1);
      }),
    );
  });

  it("junitXml() gives the same bytes for the same sites, and no date or time", () => {
    expect(junitXml(structuredClone(real))).toBe(junitXml(real));
    expect(junitXml(real)).not.toMatch(/timestamp|hostname|\d{4}-\d{2}-\d{2}/);
  });
});

/**
 * Attributes, `!` those that must be there, and elements inside, as junit-10.xsd has them
 * (https://github.com/jenkinsci/xunit-plugin, src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd, commit 031e285).
 * Of its optional ones those are listed that are written.
 */
const schema: Readonly<Record<string, { readonly attributes: readonly string[]; readonly elements: readonly string[] }>> = {
  testsuites: { attributes: ["name", "tests", "failures", "errors", "time"], elements: ["testsuite"] },
  testsuite: { attributes: ["name!", "tests!", "failures!", "errors!", "skipped", "time"], elements: ["properties", "testcase"] },
  properties: { attributes: [], elements: ["property"] },
  property: { attributes: ["name!", "value!"], elements: [] },
  testcase: { attributes: ["name!", "classname", "time"], elements: ["skipped", "error", "failure", "system-out"] },
  skipped: { attributes: ["type", "message"], elements: [] },
  error: { attributes: ["type", "message"], elements: [] },
  failure: { attributes: ["type", "message"], elements: [] },
  "system-out": { attributes: [], elements: [] },
};

function schemaProblems({ name, attributes, children }: Element): string[] {
  const known = schema[name];
  if (!known) return [`${name} is no element of the schema`];
  const allowed = known.attributes.map((attribute) => attribute.replace("!", ""));
  return [
    ...Object.keys(attributes).flatMap((attribute) => (allowed.includes(attribute) ? [] : [`${name} has the attribute ${attribute}`])),
    ...known.attributes.flatMap((attribute) =>
      attribute.endsWith("!") && attributes[attribute.slice(0, -1)] === undefined ? [`${name} has no ${attribute}`] : [],
    ),
    ...children.flatMap((child) => (known.elements.includes(child.name) ? [] : [`${child.name} stands in ${name}`])),
    ...children.flatMap(schemaProblems),
  ];
}
