import { corePack, countries, type NodeDesign, type PolicyProps, PropsError, snapshot, strictPack } from "cdktf-edge-node";
import { evaluate, type MatrixSite, makeScreeningSites, matrixOf, maximumAmbient } from "cdktf-edge-node/report";
import { scenarios } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { designOf } from "../../../support/nodes/node-variants";

const design = designOf(firstSite);
const promises = { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } } as const;
const own = { name: "first-site", site: firstSite.site } satisfies MatrixSite;
/** Nothing of the design can be shed. */
const unheld = { ...firstSite.site, promises: { ...firstSite.site.promises, sheddingDownTo: 9 } };
const study = (code: keyof typeof countries) => makeScreeningSites([countries[code]], { promises, grid: { minimum: "0.85" } }).sites;

describe("matrixOf()", () => {
  const [first, kenya, emirates] = matrixOf("node-30kw", design, [own, ...study("KE"), ...study("AE")]).rows;

  it("matrixOf() judges each site as evaluate() does", () => {
    const { verdict, scenarios: solved } = evaluate(snapshot("first-site", firstSite.site, design));
    expect(first).toMatchObject({ site: "first-site", country: "SA", countryName: "Saudi Arabia", verdict, blocks: [], assumed: [] });
    expect(first?.pue).toBe(solved.find(({ name }) => name === "hottest/healthy")?.pue);
    expect([first?.latitude, first?.longitude, first?.elevationM, first?.hottestDryBulbC]).toEqual([18.23, 42.65, 2093, 35.3]);
    expect(kenya).toMatchObject({ site: "study-ke", isStudy: true, verdict: "pass" });
    expect(first).not.toHaveProperty("isStudy");
  });

  it("matrixOf() gives the hottest day that stands in every promised scenario", () => {
    const node = snapshot("first-site", firstSite.site, design);
    const days = scenarios(node).flatMap(({ name, climate, promised }) =>
      promised && climate === "hottest" ? [maximumAmbient(node, name).maximumC ?? Number.NaN] : [],
    );
    expect(first?.standsDryBulbC).toBe(Math.min(...days));
    expect(matrixOf("n", design, [own], { withoutHottestDay: true }).rows[0]).not.toHaveProperty("standsDryBulbC");
  });

  it("matrixOf() counts the papers that the country then asks for, by the names of its schemes", () => {
    const { certification } = countries.KE.profile;
    expect(kenya?.papers).toEqual({
      needed: certification.length,
      settled: 0,
      open: expect.arrayContaining(certification.map(({ name }) => name)),
      leadTimesMissing: certification.length,
    });
  });

  it("matrixOf() has the documents that the country asks besides, and what is to be found out of them", () => {
    expect(kenya?.documents).toEqual({ known: [], toFindOut: ["customs", "labels", "manuals"] });
    expect(first?.documents?.known).toEqual([`customs: ${countries.SA.profile.customs[0]?.value}`]);
  });

  it("matrixOf() says what blocks, the worst first, by how much and what to change, of each rule once", () => {
    expect(emirates?.verdict).toBe("fail");
    expect(emirates?.blocks.map(({ rule, subject }) => [rule, subject])).toEqual([
      ["cooling/rejection-covers-heat", "cooling/dry-coolers"],
      ["cooling/supply-within-it-limit", "compute/rack-1"],
    ]);
    expect(emirates?.blocks[1]?.text).toMatch(
      /^\S+ K warmer than the rack allows: value \S+ °C, limit at most 45\.0 °C, in hottest\/dry-cooler-1-lost; remedy: supply the coolant .*; also on compute\/rack-2$/,
    );
  });

  it("matrixOf() says how much was judged", () => {
    expect(emirates?.notJudged.at(-1)).toMatch(/^\d+ of \d+ rules are checked/);
  });

  it("matrixOf() says why a design is refused at a site, and goes on with the others", () => {
    const seen: string[] = [];
    const rows = matrixOf("n", design, [{ name: "shed", site: unheld }, own], {
      problemsOf: ({ problems }) => problems.map((problem) => ({ ...problem, path: `hub.yaml:1:1 ${problem.path}` })),
      onProgress: (site) => seen.push(site),
    }).rows;
    expect(rows[0]?.refused?.[0]).toMatch(/^hub\.yaml:1:1 /);
    expect(rows[0]).not.toHaveProperty("verdict");
    expect(rows[1]?.verdict).toBe("pass");
    expect(new Set(seen)).toEqual(new Set(["first-site"]));
  });

  it("matrixOf() refuses a design that is not valid anywhere", () => {
    expect(() => matrixOf("n", { ...design, computer: {} } as NodeDesign, [own])).toThrow(PropsError);
  });

  it("matrixOf() takes a policy of all or of each site, and tells what fails by its level alone", () => {
    const warning: PolicyProps = { packs: [corePack, strictPack] };
    const of = (policy: Parameters<typeof matrixOf>[3]) => matrixOf("n", design, [own], { ...policy, withoutHottestDay: true });
    expect(of({ policy: warning, failOn: "warn" })).toMatchObject({ failOn: "warn", rows: [{ verdict: "pass", failsByLevel: true }] });
    expect(of({ policy: warning }).rows[0]).not.toHaveProperty("failsByLevel");
    expect(of({ policy: (site) => (site === "other" ? warning : {}), failOn: "warn" }).rows[0]).toEqual(of({ failOn: "warn" }).rows[0]);
  });

  it("matrixOf() holds nothing but plain data", () => {
    const matrix = matrixOf("n", design, [own], { leftOut: [{ country: "NG", countryName: "Nigeria", reason: "none" }] });
    expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
    expect(matrix).toMatchObject({ schemaVersion: 1, design: "n", leftOut: [{ country: "NG" }] });
  });
});

describe("matrixOf() of a site with weather", () => {
  const lagos = { name: "lagos", site: lagosSolarHybrid.site };
  const of = (year: boolean) => matrixOf("n", designOf(lagosSolarHybrid), [lagos], { year, withoutHottestDay: true }).rows[0];

  it("matrixOf() leaves the year out unless it is asked for, and says so", () => {
    expect(of(false)).not.toHaveProperty("fuelM3PerYear");
    expect(of(false)?.notJudged).toContain("the year of its weather: add --year");
    expect(of(true)?.fuelM3PerYear).toBeGreaterThan(0);
    expect(of(true)?.notJudged).not.toContain("the year of its weather: add --year");
  });
});
