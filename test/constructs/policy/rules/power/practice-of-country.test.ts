import { countries, declareSource, defineSite, type EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { practiceOfCountry } from "../../../../../constructs/policy/rules/power/practice-of-country";
import { abha } from "../../../../../examples/parts/abha";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = practiceOfCountry;
const inspector = declareSource("Letter of the inspector", "site team");
const practice = (value: "IEC" | "NEC") => countries.SA.with({ electrical: { practice: { value, source: inspector } } });
const made = (value: "IEC" | "NEC") => ({ node: smallNode({ site: { profile: practice(value).profile } }) });
const onSite = (country: ReturnType<typeof practice>): EdgeNodeStackProps => ({
  ...variant(),
  site: defineSite({
    ...abha,
    country,
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  }),
});

ruleCases(practiceOfCountry, {
  subject: "power/standard",
  pass: made("IEC"),
  fail: made("NEC"),
  unknown: { node: smallNode({ network: undefined }) },
  notApplicable: { node: smallNode({ network: [] }) },
  notJudged: { node: smallNode({ site: { profile: countries.NG.profile } }) },
  boundary: { impossible: "it is one family or the other" },
  fromProps: { pass: onSite(practice("IEC")), fail: onSite(practice("NEC")) },
});

describe(rule, () => {
  it("says whose word the practice is, and what to size by", () => {
    expect(finding(rule, "power/standard", onSite(practice("NEC")))).toMatchObject({
      reason: "the design follows IEC practice, but installations in Saudi Arabia follow NEC: Letter of the inspector",
      remedy: 'size breakers and cables to NEC practice and set power.standard to "NEC"',
    });
  });

  it("decides nothing by what is remembered of a country", () => {
    const { profile } = countries.MX;
    expect(profile.electrical.practice).toMatchObject({ value: "NEC", source: { mark: "recalled" } });
    const node = smallNode({ site: { profile } });
    expect(practiceOfCountry.check({ node } as never).map(({ outcome }) => outcome)).toEqual(["not-judged"]);
  });
});
