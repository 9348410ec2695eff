import {
  countries,
  declareSource,
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
  const own = (network ?? []).flatMap((part) => (part.id === "cooling/breaker" ? { ...part, id: "pump/breaker" } : []));
  return smallNode({ network: [...(network ?? []), ...own], site: { grid: { lineToLineV: 220, ...grid } } });
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
      /^set connection: 1N at pump, or put a transformer or a UPS that provides 127 V before facility-pump, or choose a part built for 220 V$/;
    expect(judged(pump({ nominalV: [127] }, { parent: "pump/breaker" }))?.remedy).toMatch(remedy);
  });

  it("says first another connection that fits, then a transformer or UPS, then another part: a 230 V part on 127 V", () => {
    expect(judged(pump({ nominalV: [230] }, { connection: "1N", parent: "pump/breaker" }))).toMatchObject({
      outcome: "fail",
      remedy:
        "set connection: 12 at pump, or put a transformer or a UPS that provides 230 V before facility-pump, or choose a part built for 127 V",
    });
    expect(judged(pump({ nominalV: [480] }))?.remedy).toBe(
      "put a transformer or a UPS that provides 480 V before facility-pump, or choose a part built for 220 V",
    );
  });

  it("fails to neutral on three wires, whatever a part states, until a transformer makes a neutral", () => {
    const threeWires = { neutral: false };
    expect(judged(pump({}, {}, threeWires))).toMatchObject({
      outcome: "fail",
      remedy: expect.stringMatching(/^set connection: 123 .*, or put a transformer or a UPS that provides a neutral/),
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

  it("offers only what fits every source, and names gensets or an inverter first that misfit where the grid fits", () => {
    const withSets = (built: BuiltFor, change: object, sets: object) => ({
      ...pump(built, change, { lineToLineV: 400 }),
      gensets: [{ ...genset, ...sets }],
    });
    const remedyOnSets = (...given: Parameters<typeof withSets>) => judged(withSets(...given), "power/facility-pump/genset")?.remedy;
    // 220 V between lines fit on 12, on which the grid gives 400 V
    expect(remedyOnSets({ nominalV: [230] }, { connection: "1N" }, { lineToLineV: 220 })).toBe(
      "choose gensets of 400 V, or put a UPS that provides 230 V before facility-pump, or choose a part built for 127 and 230.9 V",
    );
    expect(remedyOnSets({ nominalV: [230] }, { connection: "1N" }, { lineToLineV: 480 })).toBe(
      "choose gensets of 400 V, or put a UPS that provides 230 V before facility-pump, or choose a part built for 230.9 and 277.1 V",
    );
    // 440 V are outside 342 to 418 V, and a part for them takes 400 V too
    expect(remedyOnSets({ nominalV: [380] }, { connection: "123" }, { lineToLineV: 440 })).toBe(
      "choose gensets of 400 V, or put a transformer or a UPS that provides 380 V before facility-pump, or choose a part built for 440 V",
    );
    expect(remedyOnSets({}, { connection: "1N" }, { neutral: false })).toMatch(/^choose gensets with a neutral, or /);
    expect(judged(withSets({ nominalV: [230] }, { connection: "12", parent: "pump/breaker" }, {}))?.remedy).toMatch(
      /^set connection: 1N at pump, or put a transformer/,
    );
    // the gensets fit, the grid does not: a transformer for the grid alone, as before the part where both have one voltage
    const ofGrid = (sets: number) => judged({ ...pump({ nominalV: [400] }, {}), gensets: [{ ...genset, lineToLineV: sets }] })?.remedy;
    expect(ofGrid(415)).toBe(
      "put a transformer behind the feed that provides facility-pump with 400 V, and the gensets behind it (power.feeds[].transformer, power.gensets[].boards), or put a UPS that provides 400 V before facility-pump, or choose a part built for 220 and 415 V",
    );
    expect(ofGrid(220)).toMatch(/^put a transformer or a UPS that provides 400 V before facility-pump, or /);
    expect(ofGrid(480)).toMatch(/^put a UPS that provides 400 V/);
    // neither fits: nobody is told to choose gensets
    expect(remedyOnSets({ nominalV: [110] }, { connection: "12" }, { lineToLineV: 480 })).toBe(
      "put a UPS that provides 110 V before facility-pump, or choose a part built for 400 and 480 V",
    );
  });

  it("names the form of one device where its circuit serves others", () => {
    expect(judged(pump({ nominalV: [127] }))?.remedy).toMatch(
      /^set connection: 1N for this device alone, serves: \[\{ device: facility-pump, connection: 1N \}\] at cooling, or /,
    );
  });

  it("puts no transformer before a transformer", () => {
    const { network = [], ...rest } = pump({});
    const transformer = { kind: "transformer", id: "t", parent: "feed-a/main", nominalV: [11_000], source: smallSource } as const;
    const behind = { ...rest, network: [...network, transformer as unknown as ElectricalNode] };
    expect(judged(behind, "power/t/feed-a")?.remedy).toBe("choose a part built for 220 V");
  });

  it("holds photovoltaics to the board that is nearest, and names those that say no voltage", () => {
    const array = { id: "roof", source: smallSource } as unknown as NodeSnapshot["photovoltaics"][number];
    const withArray = (lineToLineV?: number) => ({ ...pump({}), photovoltaics: [{ ...array, ...(lineToLineV && { lineToLineV }) }] });
    expect(judged(withArray(220), "power/roof")).toMatchObject({ outcome: "pass", value: 220 });
    expect(judged(withArray(400), "power/roof")).toMatchObject({ outcome: "fail", limit: 360 });
    expect(judged(withArray(), "power/roof")).toMatchObject({ outcome: "not-judged", missing: ["power.photovoltaics[].voltage"] });
  });
});

const owner = declareSource("Numbers of the test", "tests");
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
