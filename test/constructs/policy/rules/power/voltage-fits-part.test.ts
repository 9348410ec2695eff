import {
  countries,
  declared,
  defineSite,
  type EdgeNodeStackProps,
  type NodeSnapshot,
  type PowerProps,
  snapshot,
  type UpsProps,
} from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { BuiltFor } from "../../../../../constructs/facts/power/built-for";
import type { ElectricalNode } from "../../../../../constructs/facts/power/electrical";
import { voltageAtLoadWithinRange } from "../../../../../constructs/policy/rules/power/voltage-at-load-within-range";
import { voltageFitsPart } from "../../../../../constructs/policy/rules/power/voltage-fits-part";
import { smallSource } from "../../../../../testing/small-source";
import { smallNodeOf } from "../../../../support/nodes/network-parts";
import { cooling, finding, findingsOf, mildSite, variant } from "../../../../support/nodes/node-variants";
import { genset } from "../../../../support/nodes/stores";

const { id: rule } = voltageFitsPart;
const subject = "power/facility-pump/feed-a";

/** The small node on 220 V between lines, whose facility pump is built for something. */
const pump = (built: BuiltFor, change: object = {}, grid: object = {}): NodeSnapshot => {
  const { network } = smallNodeOf((part) =>
    part.id === "facility-pump" && part.kind === "load" ? { ...part, ...built, source: smallSource, ...change } : part,
  );
  return smallNode({ network: network ?? [], site: { grid: { lineToLineV: 220, ...grid } } });
};
const judged = (node: NodeSnapshot, of = subject) => judgeRule(voltageFitsPart, { node }).find((one) => one.subject === of);

/** The 30 kW node on 400 V with a facility pump for some voltage. */
const pumpOf = (inputVoltage: "400 V" | "220 V") => variant(cooling({ facilityLoop: { pumps: { count: 1, duty: 1, inputVoltage } } }));

ruleCases(voltageFitsPart, {
  subject,
  pass: { node: pump({ nominalV: [220] }) },
  fail: { node: pump({ nominalV: [400] }) },
  unknown: { node: pump({ nominalV: [110] }, { parent: "dc-48", connection: "DC" }), subject: "power/facility-pump/dc-48" },
  notApplicable: { node: smallNode({ network: [] }), subject: "power" },
  notJudged: { node: smallNode(), subject: "power/facility-pump" },
  boundary: { at: { node: pump({ voltageRangeV: [220, 300] }) }, beyond: { node: pump({ voltageRangeV: [220.001, 300] }) } },
  fromProps: { pass: pumpOf("400 V"), fail: pumpOf("220 V") },
});

describe(rule, () => {
  it("holds one value to a tenth either way and a range as it stands, on 220 V between lines", () => {
    expect(judged(pump({ nominalV: [400] }))).toMatchObject({ outcome: "fail", value: 220, limit: 360, margin: -140 });
    expect(judged(pump({ nominalV: [200] }))).toMatchObject({ outcome: "pass", limit: 220 });
    expect(judged(pump({ voltageRangeV: [200, 219] }))).toMatchObject({ outcome: "fail", limit: 219 });
  });

  it("says connection: 1N first where the voltage fits to neutral and nobody wrote the connection", () => {
    const remedy =
      /^write connection: 1N, or put a transformer or a UPS that gives 127 V before facility-pump, or choose a part for 220 V$/;
    expect(judged(pump({ nominalV: [127] }, { isUsual: true }))?.remedy).toMatch(remedy);
  });

  it("says first another connection that fits, then a transformer or UPS, then another part: a 230 V part on 127 V", () => {
    expect(judged(pump({ nominalV: [230] }, { connection: "1N" }))).toMatchObject({
      outcome: "fail",
      remedy: "write connection: 12, or put a transformer or a UPS that gives 230 V before facility-pump, or choose a part for 127 V",
    });
    expect(judged(pump({ nominalV: [480] }))?.remedy).toBe(
      "put a transformer or a UPS that gives 480 V before facility-pump, or choose a part for 220 V",
    );
  });

  it("fails to neutral on three wires, whatever a part states, until a transformer makes a neutral", () => {
    const threeWires = { neutral: false };
    expect(judged(pump({}, {}, threeWires))).toMatchObject({
      outcome: "fail",
      remedy: expect.stringMatching(/^write connection: 123, or put a transformer/),
    });
    expect(judged(pump({ nominalV: [220] }, { connection: "123" }, threeWires))).toMatchObject({ outcome: "pass" });
    const transformer: ElectricalNode = {
      kind: "transformer",
      id: "t",
      parent: "feed-a/main",
      place: "inside",
      ratedVA: 1e5,
      primaryLineToLineV: 220,
      secondaryLineToLineV: 400,
      vectorGroup: "Dyn11",
      noLoadLossW: 0,
      loadLossW: 0,
    };
    const { network = [], ...rest } = pump({ nominalV: [400] }, {}, threeWires);
    const behind = { ...rest, network: [...network.map((part) => (part.kind === "panel" ? { ...part, parent: "t" } : part)), transformer] };
    expect(judged(behind)).toMatchObject({ outcome: "pass", value: 400 });
  });

  it("judges each source: a genset at the intake gives its own voltage, and one that says none is named", () => {
    const withSets = (change: object) => ({ ...pump({ nominalV: [220] }), gensets: [{ ...genset, ...change }] });
    expect(judged(withSets({ lineToLineV: 400 }), "power/facility-pump/genset")).toMatchObject({ outcome: "fail", value: 400, limit: 242 });
    expect(judged(withSets({ lineToLineV: 220, neutral: false }), "power/facility-pump/genset")).toMatchObject({ outcome: "fail" });
    expect(judged(withSets({}), "power/facility-pump/genset")).toBeUndefined();
    expect(judged(withSets({}), "power/genset")).toMatchObject({ outcome: "not-judged", missing: ["power.gensets[].voltage"] });
  });

  it("holds photovoltaics to the board that is nearest, and names those that say no voltage", () => {
    const array = { id: "roof", source: smallSource } as unknown as NodeSnapshot["photovoltaics"][number];
    const withArray = (lineToLineV?: number) => ({ ...pump({}), photovoltaics: [{ ...array, ...(lineToLineV && { lineToLineV }) }] });
    expect(judged(withArray(220), "power/roof")).toMatchObject({ outcome: "pass", value: 220 });
    expect(judged(withArray(400), "power/roof")).toMatchObject({ outcome: "fail", limit: 360 });
    expect(judged(withArray(), "power/roof")).toMatchObject({ outcome: "not-judged", missing: ["power.photovoltaics[].voltage"] });
  });
});

const owner = declared("Numbers of the test", "tests");
const ups: UpsProps = {
  name: "ups-1",
  from: "board-a",
  breaker: { rating: "63 A", referenceTemperature: "40 °C", source: owner },
  ratedPower: "40 kW",
  ratedApparentPower: "40 kVA",
  outputVoltage: "400 V line-to-line",
  efficiency: "0.95",
  ambient: { minimum: "0 °C", maximum: "40 °C" },
  source: owner,
};

/** The 30 kW node at a site of Brazil, the racks' circuits of board a behind a UPS. */
const brazil = (nominal: "220 V line-to-line" | "380 V line-to-line", change: Partial<UpsProps> = {}): EdgeNodeStackProps => {
  const { power } = variant();
  const boards = (power?.boards ?? []).map((board) => (board.name === "board-a" ? { ...board, circuits: [] } : board));
  const circuits = power?.boards[0]?.circuits ?? [];
  return variant({
    site: { ...mildSite, ...brazilianGrid(nominal) },
    power: { ...(power as PowerProps), boards, ups: [{ ...ups, circuits, ...change }] },
  });
};

function brazilianGrid(nominal: "220 V line-to-line" | "380 V line-to-line") {
  const { country, profile, grid } = defineSite({
    country: countries.BR,
    position: { latitude: -15, longitude: -47, elevation: "500 m" },
    climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal, minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  });
  return { country, profile, grid };
}

describe(`${rule} from props`, () => {
  it("fails a UPS of 400 V without an input on 220 V, and passes it on 380 V: it is held to its output ± 10 %", () => {
    expect(finding(rule, "power/ups-1/feed-a", brazil("220 V line-to-line"))).toMatchObject({
      outcome: "fail",
      value: 220,
      limit: 360,
      enforcement: "block",
    });
    expect(finding(rule, "power/ups-1/feed-a", brazil("380 V line-to-line"))).toMatchObject({ outcome: "pass", limit: 360 });
    const { site, ...design } = brazil("220 V line-to-line");
    const { stated } = snapshot("brazil", site, design);
    expect(stated.filter(({ path }) => path === "power/ups-1/input")).toMatchObject([{ isDefault: true }]);
  });

  it("gives a part on the wrong voltage no second finding of rules on ranges", () => {
    const input = { minimum: "340 V line-to-line", maximum: "460 V line-to-line" } as const;
    const wrong = brazil("220 V line-to-line", { input });
    expect(finding(rule, "power/ups-1/feed-a", wrong)).toMatchObject({ outcome: "fail", limit: 340 });
    const others = findingsOf(voltageAtLoadWithinRange.id, wrong)["power/ups-1"];
    expect(others).toMatchObject({ outcome: "not-applicable", reason: expect.stringContaining(rule) });
  });
});
