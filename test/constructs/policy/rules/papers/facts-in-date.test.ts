import { countries, declareSource } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { factsInDate } from "../../../../../constructs/policy/rules/papers/facts-in-date";
import { unknownFact } from "../../../../../constructs/site/countries/profile/fact";
import { firstSite } from "../../../../../examples/first-site";

const { id: rule } = factsInDate;
const small = smallNode();
const subject = "papers/country-facts";
const source = declareSource("Letter of the utility", "grid team");

/** A country of which one fact was read, on that day. */
const readOn = (asOf?: string) => {
  const { profile } = countries.SA;
  const nothing = Object.fromEntries(Object.keys(profile.grid).map((key) => [key, key === "reliability" ? [] : unknownFact]));
  const grid = { ...nothing, frequencyHz: { value: 60, source, ...(asOf !== undefined && { asOf }) } } as unknown as typeof profile.grid;
  const none = { certification: [], evidence: [], customs: [], transport: [], electrical: { practice: unknownFact } };
  const radio = { authority: unknownFact, receiveOnly: unknownFact, bands: unknownFact, rules: [] };
  const { station: _, ...rest } = profile;
  const others = { ...none, radio, data: { law: unknownFact, residency: unknownFact }, timeZones: unknownFact, currencies: unknownFact };
  return { ...rest, ...others, language: { official: unknownFact, labels: unknownFact, manuals: unknownFact }, grid };
};
const at = (asOf: string | undefined, oldest = "3652 d") => ({
  node: { ...small, site: { ...small.site, profile: readOn(asOf) } },
  today: "2026-11-28",
  parameters: { oldest },
});
const { today: _, ...undated } = at("2017");

ruleCases(factsInDate, {
  subject,
  pass: at("2020"),
  fail: at("2013"),
  unknown: { impossible: "what has no date is not judged" },
  notApplicable: at(undefined),
  notJudged: undated,
  boundary: { at: at("2026-11-18", "10 d"), beyond: at("2026-11-17", "10 d") },
  fromProps: {
    pass: { ...firstSite, policy: { today: "2026-11-28", site: { [rule]: { parameters: { oldest: "9000 d" } } } } },
    fail: { ...firstSite, policy: { today: "2026-11-28", site: { [rule]: { parameters: { oldest: "365 d" } } } } },
  },
});

describe(rule, () => {
  it("counts from the first day of a year or a month", () => {
    expect(judgeRule(factsInDate, at("2026-11"))).toMatchObject([{ value: 27, limit: 3652 }]);
    expect(judgeRule(factsInDate, at("2026"))).toMatchObject([{ value: 331 }]);
  });

  it("names the oldest fact, and what it is of", () => {
    expect(judgeRule(factsInDate, at("2013"))).toMatchObject([
      { remedy: "read grid.frequencyHz of Saudi Arabia again: Letter of the utility is of 2013" },
    ]);
  });

  it("finds nothing too old unless a policy sets an age", () => {
    const { parameters: _parameters, ...free } = at("1950");
    expect(judgeRule(factsInDate, free)).toMatchObject([{ outcome: "not-applicable" }]);
  });
});
