import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countries } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { readSiteFile } from "../../site-files/site-file";
import { problemsOf } from "../support/props/problems-of";

const root = mkdtempSync(join(tmpdir(), "edge-node-country-"));
const from = join(root, "sites/site.yaml");
mkdirSync(join(root, "sites"));
afterAll(() => rmSync(root, { recursive: true }));

const own = readFileSync("examples/own-site.yaml", "utf8");

/** The example's site with another country, and a profile beside it. */
function read(country: string, profile = "") {
  writeFileSync(join(root, "profile.yaml"), profile);
  writeFileSync(join(root, "profile.json"), profile);
  writeFileSync(from, own.replace(/^ {2}country: .*$/m, `  country: ${country}`));
  return readSiteFile(from, { root });
}
const problems = (...given: Parameters<typeof read>) =>
  problemsOf(() => read(...given)).map((problem) => problem.replaceAll(`${root}/`, ""));

const agreement = `extends: SA
sources:
  agreement: { mark: declared, document: Connection agreement 4711, owner: grid team }
grid:
  tolerance: { value: "6 %", source: agreement }
`;

describe("readSiteFile(), the profile of a country", () => {
  it.each([
    ["{ file: ../profile.yaml }", agreement],
    ["{ file: ../profile.yaml }", `country:\n${agreement.replace(/^/gm, "  ")}`],
    [
      "{ file: ../profile.json }",
      '{ "extends": "SA", "grid": { "tolerance": { "value": "6 %", "source": { "mark": "declared", "document": "Connection agreement 4711", "owner": "grid team" } } } }',
    ],
    [`\n${agreement.replace(/^/gm, "    ")}`, ""],
  ])("is read from %j", (country, profile) => {
    const { country: code, profile: found } = read(country, profile).site;
    expect(code).toBe("SA");
    expect(found.grid.tolerance).toMatchObject({ value: { below: 0.06, above: 0.06 }, source: { owner: "grid team" } });
    expect(found.certification).toEqual(countries.SA.profile.certification);
  });

  it("says line and column of what is wrong in the file, and of the rest of the site in the same run", () => {
    expect(problems("{ file: ../profile.yaml }\n  heding: 5 °", agreement.replace("agreement }", "agrement }"))).toEqual([
      expect.stringMatching(
        /^sites\/site\.yaml:\d+:14 site\.country\.file: profile\.yaml:5:\d+ grid\.tolerance\.source must be the name of one of the profile's sources but is "agrement": did you mean "agreement"\?$/,
      ),
      expect.stringMatching(/site\.heding: unknown prop: did you mean "heading"\?/),
    ]);
  });

  it("says where it is written what is wrong with a profile in the site file", () => {
    expect(problems("{ extends: SA, grid: { tolerance: { value: 6 % } } }")).toEqual([
      expect.stringMatching(/^sites\/site\.yaml:\d+:\d+ site\.country\.grid\.tolerance\.source: is required: add the source of the fact/),
    ]);
  });

  it("refuses what stands beside the name of the file, and a file that is not there", () => {
    expect(problems("{ file: ../profile.yaml, extends: SA }", agreement)).toEqual([
      expect.stringMatching(/site\.country\.extends: must be in the file that is named beside it/),
    ]);
    expect(problems("{ file: ../none.yaml }")).toEqual([expect.stringMatching(/site\.country\.file: must be a file that can be read/)]);
  });
});
