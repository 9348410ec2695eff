import { defineSite } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { calibratedInstruments } from "../../../../../constructs/policy/rules/papers/calibrated-instruments";
import { propsOfSite } from "../../../../../constructs/site/site";
import { firstSite } from "../../../../../examples/first-site";

const today = "2026-11-25";
const meter = (dueOn: string) => ({ name: "clamp meter 7", lab: "Lab", accreditationBody: "SAAC", certificate: "C-9", dueOn });
const given = (dueOn: string, arrival?: string) => ({
  today,
  node: smallNode({
    site: {
      papers: { licences: [], notRequired: [], leadTimeDays: {}, instruments: [meter(dueOn)], ...(arrival !== undefined && { arrival }) },
    },
  }),
});
const { today: _, ...undated } = given("2027-06-30");

function measuredWith(dueOn: string) {
  const props = propsOfSite(firstSite.site) ?? expect.unreachable("the example has the props of its site");
  return { ...firstSite, site: defineSite({ ...props, papers: { instruments: [meter(dueOn)] } }), policy: { today } };
}

ruleCases(calibratedInstruments, {
  subject: "papers/instruments/clamp-meter-7",
  pass: given("2027-06-30"),
  fail: given("2026-11-01"),
  unknown: { impossible: "the last day of a calibration is given" },
  notApplicable: { subject: "papers/instruments", node: smallNode() },
  notJudged: undated,
  boundary: { at: given(today), beyond: given("2026-11-24") },
  fromProps: { pass: measuredWith("2027-06-30"), fail: measuredWith("2026-11-01") },
});

describe(calibratedInstruments.id, () => {
  it.each([
    ["the arrival after today", "2027-02-11", "2027-02-01", 10],
    ["the arrival, where it ends before that", "2027-01-31", "2027-02-01", -1],
    ["today after the arrival", "2026-12-01", "2026-10-01", 6],
  ])("counts days from %s", (_name, dueOn, arrival, value) => {
    expect(judgeRule(calibratedInstruments, given(dueOn, arrival))).toMatchObject([{ value, unit: "d" }]);
  });

  it("fails what ends before the arrival, though nobody says which day it is", () => {
    const { node } = given("2027-01-31", "2027-02-01");
    expect(judgeRule(calibratedInstruments, { node })).toMatchObject([
      { outcome: "fail", value: -1, remedy: "have clamp meter 7 calibrated again: C-9 of Lab ends on 2027-01-31" },
    ]);
  });
});
