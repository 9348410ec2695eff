import { type BatteryInverterProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy, yearOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../constructs/studies/operating-point/point-study";
import { yearTraces } from "../../../constructs/studies/year/year-traces";
import { neededPower } from "../../../constructs/units/watts-text";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { mildSite } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";
import { testBattery, testGensets } from "../../support/props/stores";
import { steadyWeather } from "../../support/year/steady-weather";

type Board = PowerProps["boards"][number];

const [feedA] = power30kW.feeds;
if (!feedA) throw new Error("The node has a feed");
const { main } = feedA;

/** 60 kW between 200 kWh and the board of all the node's boards. */
const inverter: BatteryInverterProps = {
  name: "pcs",
  from: "main",
  breaker: main,
  ratedPower: "60 kW",
  ratedApparentPower: "66 kVA",
  outputVoltage: "400 V line-to-line",
  transferCurrent: "100 A",
  efficiency: { charging: "0.94", discharging: "0.95" },
  shortCircuitCurrent: "180 A",
  ambient: { minimum: "-20 °C", maximum: "45 °C" },
  source: main.source,
};
const { voltage: _, ...cells } = testBattery("pcs", { nominal: "200 kWh" });
const onBoard = ({ feeds: _, ...board }: Board, from = "ac"): Board => ({ ...board, input: { from, breaker: main } });

const backed: PowerProps = {
  ...power30kW,
  feeds: [feedA],
  boards: [
    { name: "main", feeds: ["a"] },
    { name: "ac", input: { from: "pcs", breaker: main } },
    ...power30kW.boards.map((one) => onBoard(one)),
  ],
  batteryInverters: [inverter],
  batteries: [cells],
  gensets: [testGensets(["a"])],
};

const nodeWith = (change: Partial<PowerProps> = {}, site = mildSite) =>
  snapshot("backed", site, { ...node30kW, power: { ...backed, ...change } });
const withInverter = (change: Partial<BatteryInverterProps>) => ({ batteryInverters: [{ ...inverter, ...change }] });
const pointOf = (study: NodeStudy, name: string) => study.point(study.scenario(name));
const limitsOf = (study: NodeStudy, name: string, id: string) => pointOf(study, name).electrical.limits.filter(({ node }) => node === id);

describe("a battery inverter in a node", () => {
  const study = new NodeStudy(nodeWith());
  const networkIn = (name: string) => study.record(name).electrical.network ?? {};

  it("passes the grid on and loses nothing while its battery is full", () => {
    const network = networkIn("hottest/healthy");
    expect(network.pcs).toMatchObject({ lossW: 0 });
    expect(network.pcs?.outputVoltageV).toEqual(network.pcs?.phases.map(({ voltageV }) => voltageV));
    expect(network.pcs?.powerW).toBeCloseTo(network["ac/breaker"]?.powerW ?? Number.NaN, 6);
    const [transfer, another] = limitsOf(study, "hottest/healthy", "pcs");
    expect(another).toBeUndefined();
    expect(transfer).toMatchObject({ kind: "transfer-switch", limit: 100, unit: "A" });
    expect(transfer?.value).toBeCloseTo(Math.max(...(network.pcs?.phases ?? []).map(({ currentA }) => currentA)), 9);
  });

  it("carries every board from its battery at its own voltage, with what it loses", () => {
    const { electrical, balance } = pointOf(study, "hottest/on-battery");
    const network = networkIn("hottest/on-battery");
    const [battery] = electrical.batteries;
    expect(electrical.unserved).toEqual([]);
    const outputW = network["ac/breaker"]?.powerW ?? Number.NaN;
    for (const volts of network.pcs?.outputVoltageV ?? []) expect(volts).toBeCloseTo(400 / Math.sqrt(3), 9);
    expect(battery?.dischargeW).toBeCloseTo(outputW / 0.95, 6);
    expect(network.pcs?.lossW).toBeCloseTo(outputW / 0.95 - outputW, 6);
    // 200 kWh · 0.8 (end of life) · 0.8 (depth) · 0.96 (cells) · f(T)
    const fT = Math.min(1, 0.8 + (0.2 * (battery?.cellC ?? 0)) / 25);
    expect(battery?.usableWh).toBeCloseTo(200_000 * 0.8 * 0.8 * 0.96 * fT, 4);
    expect(battery?.autonomyH).toBeCloseTo((battery?.usableWh ?? 0) / (battery?.dischargeW ?? 0), 9);
    expect(electrical.nodePowerW).toBeCloseTo((battery?.dischargeW ?? 0) / 0.96, 6);
    expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * electrical.nodePowerW);
    const limits = limitsOf(study, "hottest/on-battery", "pcs");
    expect(limits.map(({ kind, limit }) => [kind, limit])).toEqual([
      ["ups", 60_000],
      ["ups-phase", 22_000],
    ]);
    expect(limits[0]?.value).toBeCloseTo(outputW, 6);
    for (const limit of limits) {
      const parts = electrical.contributorsOf(limit).reduce((sum, { value }) => sum + value, 0);
      expect(parts / limit.value).toBeCloseTo(1, 9);
    }
  });

  it("charges with its rated power at most, in equal parts on each phase beside what it passes on", () => {
    const at = (change: Partial<PowerProps>) => new NodeStudy(nodeWith(change));
    const charging = at({});
    // Half of 200 kWh an hour would be 100 kW; 60 kW of alternating current come to 0.94 of that at the terminals.
    const { electrical, balance } = pointOf(charging, "hottest/grid-back");
    const network = charging.record("hottest/grid-back").electrical.network ?? {};
    expect(electrical.batteries[0]?.chargeW).toBeCloseTo(60_000 * 0.94, 6);
    expect(network.pcs?.lossW).toBeCloseTo(60_000 * 0.06, 6);
    expect((network.pcs?.powerW ?? 0) - (network["ac/breaker"]?.powerW ?? 0)).toBeCloseTo(60_000, 5);
    expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * electrical.nodePowerW);
    const slow = at({
      batteries: [{ ...cells, energy: { ...cells.energy, maximumCharge: "9.4 kW" } as NonNullable<typeof cells.energy> }],
    });
    const slowly = slow.record("hottest/grid-back").electrical.network ?? {};
    expect((slowly.pcs?.powerW ?? 0) - (slowly["ac/breaker"]?.powerW ?? 0)).toBeCloseTo(10_000, 5);
    const extraA = (k: number) => (slowly.pcs?.phases[k]?.powerW ?? 0) - (slowly["ac/breaker"]?.phases[k]?.powerW ?? 0);
    for (const k of [0, 1, 2]) expect(extraA(k)).toBeCloseTo(10_000 / 3, 5);
  });

  it("passes the gensets on, and holds their fault current and its own apart", () => {
    const judged = new NodeStudy(
      nodeWith({
        boards: backed.boards.map((board) =>
          board.name === "board-m" ? { ...board, incomer: { ...main, breakingCapacity: "10 kA" } } : board,
        ),
        gensets: [testGensets(["a"], { shortCircuitCurrent: "400 A" })],
      }),
    );
    const fault = (name: string) => limitsOf(judged, name, "board-m/incomer").find(({ kind }) => kind === "breaking-capacity");
    expect(judged.record("hottest/on-genset").electrical.network?.pcs?.phases).toHaveLength(3);
    expect(pointOf(judged, "hottest/on-genset").electrical.unserved).toEqual([]);
    expect(fault("hottest/on-battery")?.value).toBeCloseTo(180, 6);
    expect(fault("hottest/on-genset")?.value).toBeGreaterThan(600); // two sets of 400 A behind 20 m of cable
  });

  it("is unknown on its battery outside its published temperatures", () => {
    const cool = new NodeStudy(nodeWith(withInverter({ ambient: { minimum: "-20 °C", maximum: "10 °C" } })));
    expect(limitsOf(cool, "hottest/on-battery", "pcs")[0]).toMatchObject({
      limit: undefined,
      reason: expect.stringMatching(
        /^"pcs" is published for -20 to 10 °C but stands in \d\d\.\d °C: choose one for that temperature, or stand it between -20 and 10 °C$/,
      ),
    });
  });

  it("leaves its boards dark with its feed, and holds them where the source alone is lost", () => {
    const [feed] = [pointOf(study, "hottest/feed-a-lost"), pointOf(study, "hottest/feed-a-dark")].map(
      ({ electrical }) => electrical.unserved,
    );
    expect(feed).toEqual([]);
    expect(pointOf(study, "hottest/feed-a-dark").electrical.unserved.length).toBeGreaterThan(10);
  });
});

describe("a battery inverter beside gensets", () => {
  const verdictOf = (change: Partial<BatteryInverterProps>) =>
    evaluate(nodeWith(withInverter({ transferCurrent: "400 A", ...change }))).findings.filter(
      ({ rule, subject }) => /equipment-within/.test(rule) && subject === "power/pcs",
    );

  it("is held against its rating until they stand, and says one that all phases share", () => {
    const worst = (change: Partial<BatteryInverterProps>) => verdictOf(change).find(({ scenario }) => /on-genset/.test(scenario ?? ""));
    expect(verdictOf({}).filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    const small = worst({ ratedPower: "5 kW", ratedApparentPower: "200 kVA", shortCircuitCurrent: "300 A" });
    expect(small).toMatchObject({ outcome: "fail", unit: "W", limit: 5000 });
    const outputW = new NodeStudy(nodeWith()).record("hottest/on-battery").electrical.network?.["ac/breaker"]?.powerW ?? Number.NaN;
    expect((small?.value ?? 0) / outputW).toBeCloseTo(1, 1); // fans and compressors draw what they draw on gensets
    const narrow = worst({ ratedPower: "30 kW", ratedApparentPower: "30 kVA" });
    expect(narrow).toMatchObject({ outcome: "fail", unit: "VA", limit: 10_000 });
    const needed = neededPower((30_000 * (narrow?.value ?? 0)) / 10_000, "VA");
    expect(narrow?.remedy).toBe(
      `raise the apparent power rating of pcs above ${needed} for all phases together, or move load away from it`,
    );
  });

  it("is unknown until they stand outside its published temperatures", () => {
    expect(verdictOf({ ambient: { minimum: "-20 °C", maximum: "10 °C" } })).toContainEqual(
      expect.objectContaining({ outcome: "unknown", reason: expect.stringMatching(/^"pcs" is published for -20 to 10 °C but stands in/) }),
    );
  });

  it("names the prop of what it passes on", () => {
    const passing = verdictOf({ transferCurrent: "20 A" }).find(({ outcome }) => outcome === "fail");
    expect(passing?.remedy).toMatch(/^raise the transferCurrent of pcs above \d+ A, or move load away from it$/);
  });
});

describe("the year of a site with a battery inverter", () => {
  const evenings = {
    ...mildSite,
    grid: { ...mildSite.grid, availability: { outages: [{ fromHour: 18, hours: 2 }] } },
    weather: steadyWeather,
  } as const;

  it("has all of the alternating current behind it, and nothing on it alone", () => {
    const node = nodeWith({ gensets: [] }, evenings);
    const study = new PointStudy(node);
    const traces = yearTraces(study, evenings.weather);
    if (typeof traces === "string") throw new Error(traces);
    const { plant, hours, year } = traces;
    expect(plant.buses).toMatchObject([
      { kind: "inverter", id: "pcs", ratedW: 60_000, rectifyingEfficiency: 0.94, invertingEfficiency: 0.95, formsGrid: false },
    ]);
    expect(Math.max(...(hours.busW[0] ?? []))).toBe(0);
    // Two hours of every evening come from the battery: what the load takes, through the inverter. Afterwards the grid charges it again.
    const loadWh = (hours.directW[0] ?? 0) * 2 * 365;
    expect(year.totals.unservedWh).toBe(0);
    expect(year.totals.batteries[0]?.dischargedWh ?? 0).toBeCloseTo(loadWh / 0.95, 0);
    expect(year.totals.loadWh / hours.directW.reduce((sum, watts) => sum + watts, 0)).toBeCloseTo(1, 9);
  });

  it("counts it not where a part of the alternating current alone hangs on it, and a second one neither", () => {
    const [first, second, ...others] = backed.boards as [Board, Board, ...Board[]];
    const partly = yearOf(
      nodeWith(
        {
          gensets: [],
          boards: [first, second, ...others.map((one, i) => (i === 0 ? { ...one, input: { from: "main", breaker: main } } : one))],
        },
        evenings,
      ),
    );
    expect(partly).toMatchObject({ withoutBattery: expect.stringContaining("because not all are fed by pcs") });
    const two = yearOf(
      nodeWith(
        {
          gensets: [],
          boards: [...backed.boards, { name: "behind", input: { from: "pcs-2", breaker: main } }],
          batteryInverters: [inverter, { ...inverter, name: "pcs-2", from: "ac" }],
          batteries: [cells, { ...cells, name: "another", on: "pcs-2" }],
        },
        evenings,
      ),
    );
    expect(two).toMatchObject({
      withoutBattery: expect.stringContaining("another is on a second battery inverter, but the year can count only one"),
    });
  });

  it("has batteries of converters behind it on buses of their own", () => {
    const plant = testBattery("dc-48");
    const year = yearOf(nodeWith({ gensets: [], batteries: [cells, plant] }, evenings));
    expect(year).not.toHaveProperty("withoutBattery");
    expect(year?.outcome === "solved" && year.energy.batteries).toHaveLength(2);
  });
});

describe("a battery inverter that cannot be", () => {
  it.each([
    [withInverter({ from: "mian" }), /batteryInverters\[0\]\.from: names the board "mian" but the design has/],
    [
      withInverter({ ratedPower: "70 kW" }),
      /batteryInverters\[0\]\.ratedPower: must be at most the rated apparent power of 66 kVA but is 70 kW/,
    ],
    [
      withInverter({ ambient: { minimum: "45 °C", maximum: "45 °C" } }),
      /batteryInverters\[0\]\.ambient: must have its minimum below its maximum/,
    ],
    [
      withInverter({ outputVoltage: "208 V line-to-line", shortCircuitCurrent: "190 A" }),
      /batteryInverters\[0\]\.outputVoltage: must be within 10 % of the 400 V line-to-line of board "main" but is 208 V line-to-line: choose an inverter for that voltage/,
    ],
    [withInverter({ outputVoltage: "230 V line-to-line" }), /outputVoltage: must be within 10 %/],
    [withInverter({ efficiency: { charging: "1.2", discharging: "0.95" } }), /efficiency\.charging: must be at most 1/],
    [
      { ...withInverter({ gridForming: true }), batteries: [] },
      /batteryInverters\[0\]\.gridForming: must have a battery with energy on "pcs" but has none/,
    ],
    [
      { batteries: [] },
      /^power\.batteryInverters\[0\]\.name: must have a battery but none is on "pcs": add one to batteries, or leave the inverter out$/m,
    ],
    [
      {
        batteryInverters: [inverter, { ...inverter, name: "pcs-2", from: "ac" }],
        batteries: [cells, { ...cells, name: "other", on: "pcs-2" }],
      },
      /^power\.batteryInverters\[1\]\.name: must feed a board but no board is fed by "pcs-2": name it as the input of a board, or leave the inverter out$/m,
    ],
    [withInverter({ name: "ac" }), /must be unique/],
    [
      { batteries: [{ ...cells, endVoltage: "40 V DC" }] },
      /batteries\[0\]\.endVoltage: is 40 V DC on "pcs", whose bus voltage its maker sets/,
    ],
  ] as const)("refuses %j", (change, message) => {
    expect(problemsOf(() => nodeWith(change as Partial<PowerProps>)).join("\n")).toMatch(message);
  });

  it("is told of once where it forms the grid without a battery", () => {
    expect(problemsOf(() => nodeWith({ ...withInverter({ gridForming: true }), batteries: [] }))).toHaveLength(1);
  });
});
