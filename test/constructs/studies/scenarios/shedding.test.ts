import { defineSite, type EdgeNodeStackProps, type PromisesProps, type RackProps, snapshot } from "cdktf-edge-node";
import { scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../../../constructs/studies/scenarios/scenarios";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { abha } from "../../../../examples/parts/abha";
import { compute30kW, orchestration } from "../../../../examples/parts/it-30kw";
import { shedWorkloads } from "../../../../examples/shed-workloads";
import { findingsOf } from "../../../support/nodes/node-variants";
import { processor } from "../../../support/nodes/processing";
import { changed } from "../../../support/props/changed";

const [rack1, rack2] = compute30kW.racks;
const [demodulator, archiver] = orchestration.workloads;
const redundancy = { rejection: "N", airConditioning: "N", feeds: "N" } as const;

interface Change {
  readonly rack?: Partial<RackProps>;
  readonly workloads?: NonNullable<EdgeNodeStackProps["orchestration"]>["workloads"];
  readonly promises?: Partial<PromisesProps>;
  readonly gensets?: boolean;
  readonly downlink?: EdgeNodeStackProps["downlink"];
}

/** The node of Lagos, racks and house on a UPS of 200 kWh, at Abha: rack-2 may be shed at priority 5. */
function nodeOf({ rack = { sheddable: true, priority: 5 }, workloads = [demodulator], promises = {}, gensets = false, downlink }: Change) {
  const { power, site: _, ...design } = lagosSolarHybrid;
  const { gensets: sets = [], ...withoutGensets } = power ?? expect.unreachable();
  const site = defineSite({
    ...abha,
    grid: { nominal: "400 V line-to-line", minimum: "0.85" },
    promises: { redundancy, autonomy: "2 h", shedding: { downTo: 5 }, ...promises },
  });
  return snapshot("shedding", site, {
    ...design,
    compute: { racks: [rack1, { ...rack2, ...rack }] },
    power: { ...withoutGensets, ...(gensets && { gensets: sets }) },
    orchestration: { ...orchestration, workloads },
    ...(downlink && { downlink }),
  });
}

const pointOf = (name: string, change: Change = {}) => {
  const node = nodeOf(change);
  return solve(node, findScenario(node, name));
};

describe("scenarios() of a site that sheds", () => {
  const namesOf = (change: Change) =>
    scenarios(nodeOf(change))
      .filter(({ climate, state }) => climate === "hottest" && (state.kind === "on-battery" || state.kind === "on-genset"))
      .map(({ name, promised }) => [name.replace("hottest/", ""), promised]);

  it("scenarios() have each state without the grid twice, and promise the one that sheds", () => {
    expect(namesOf({})).toEqual([
      ["on-battery", false],
      ["on-battery-shed", true],
    ]);
    expect(namesOf({ gensets: true })).toEqual([
      ["on-battery", false],
      ["on-battery-shed", false],
      ["on-genset", false],
      ["on-genset-shed", true],
      ["on-genset-recharging", false],
      ["on-genset-recharging-shed", true],
      ["genset-1-lost", false],
      ["genset-1-lost-shed", false],
      ["genset-1-lost-recharging", false],
      ["genset-1-lost-recharging-shed", false],
    ]);
    const byMeans = { autonomy: { batteries: "30 min", gensets: "24 h" } } as const;
    expect(namesOf({ gensets: true, promises: byMeans }).slice(0, 4)).toEqual([
      ["on-battery", false],
      ["on-battery-shed", true],
      ["on-genset", false],
      ["on-genset-shed", true],
    ]);
  });
});

describe("the promise of a site that sheds", () => {
  it("holds for the rates of batteries also before the first stage is off, and for no other rule then", () => {
    const i = shedWorkloads.power?.batteries?.findIndex(({ name }) => name === "battery-ups");
    const small = changed(shedWorkloads, `power.batteries.${i}.energy.maximumDischarge`, "40 kW"); // 44 kW with all, 31 kW without what is shed
    const { "power/battery-ups/discharge": rate } = findingsOf("power/battery-within-rates", small);
    expect(rate).toMatchObject({ outcome: "fail", blocks: true, scenario: "hottest/on-battery", limit: 40_000 });
    const lasting = findingsOf("power/autonomy-covers-promise", small)["power/battery-ups"];
    expect(lasting).toMatchObject({ outcome: "pass", scenario: "hottest/on-battery-shed" });
  });
});

describe("solve() of a state that sheds", () => {
  it("solve() takes a shed rack off its battery, with its heat, and closes the balance", () => {
    const [all, shed] = [pointOf("hottest/on-battery"), pointOf("hottest/on-battery-shed")];
    expect(all.shed).toBeUndefined();
    expect(shed.shed).toEqual([{ id: "rack-2", kind: "rack", priority: 5, powerW: 15_000 }]);
    expect(shed.racks.map(({ inletW }) => inletW)).toEqual([15_000, 0]);
    expect(shed.electrical.itW).toBeCloseTo(all.electrical.itW - 15_000, 6);
    expect(shed.electrical.unserved).toEqual([]);
    const [before, after] = [all, shed].map(({ electrical }) => electrical.batteries.find(({ id }) => id === "battery-ups"));
    // The UPS gives 15 kW less to the rack, and less again to fans and air conditioners.
    expect((before?.dischargeW ?? 0) - (after?.dischargeW ?? 0)).toBeGreaterThan(15_000);
    expect(after?.autonomyH).toBeGreaterThan(1.4 * (before?.autonomyH ?? Number.NaN));
    expect(Math.abs(shed.balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * shed.electrical.nodePowerW);
  });

  it("solve() saves of a stopped workload its share of what the rack draws above idle, worked by hand", () => {
    // 0.3 of 15,000 W less the idle power: the rack keeps its idle power while another workload stays on it.
    const idleW = nodeOf({}).racks[1]?.idleW ?? Number.NaN;
    const stopped = { ...archiver, rack: "rack-2", shareOfRackPower: "0.3", priority: 7, sheddable: true } as const;
    const stays = { ...demodulator, rack: "rack-2", shareOfRackPower: "0.6" } as const;
    const { shed, racks } = pointOf("hottest/on-battery-shed", { workloads: [stays, stopped] });
    const savedW = 0.3 * (15_000 - idleW);
    expect(shed).toEqual([{ id: "archiver", kind: "workload", priority: 7, powerW: savedW }]);
    expect(racks[1]?.inletW).toBeCloseTo(15_000 - savedW, 9);
  });

  it("solve() sheds a rack with all its workloads once, and nothing below the level", () => {
    const all = { ...archiver, rack: "rack-2", shareOfRackPower: "0.3", priority: 7, sheddable: true } as const;
    expect(pointOf("hottest/on-battery-shed", { workloads: [all] }).shed?.map(({ id }) => id)).toEqual(["rack-2"]);
    const urgent = { workloads: [all], rack: { sheddable: true, priority: 4 } } as const;
    expect(pointOf("hottest/on-battery-shed", urgent).shed?.map(({ id }) => id)).toEqual(["archiver"]);
  });
});

describe("solve() of a state that sheds what processes", () => {
  it("saves all that it draws, and of others their share of the rest", () => {
    const stopped = processor({ rack: "rack-2", priority: 7, sheddable: true });
    const other = { ...archiver, rack: "rack-2", shareOfRackPower: "0.3", priority: 6, sheddable: true } as const;
    const stays = { ...archiver, name: "stays", rack: "rack-2", shareOfRackPower: "0.1", sheddable: false } as const;
    // 50 MB/s at 40 J/MB, and 0.3 of what is above idle at half of the way to the maximum
    const rack = { utilisation: "0.5" } as const;
    const { shed, racks } = pointOf("hottest/on-battery-shed", { workloads: [stopped, other, stays], rack });
    const aboveIdleW = 0.5 * (15_000 - 2250);
    expect(shed).toEqual([
      { id: "demodulator", kind: "workload", priority: 7, powerW: expect.closeTo(2000, 9) },
      { id: "archiver", kind: "workload", priority: 6, powerW: expect.closeTo(0.3 * aboveIdleW, 9) },
    ]);
    expect(racks[1]?.inletW).toBeCloseTo(2250 + 0.7 * aboveIdleW, 9);
  });

  it("saves nothing of what processes without energy of its own", () => {
    const free = processor({ rack: "rack-2", priority: 7, sheddable: true }, { energy: "0 J/MB" });
    const stays = { ...archiver, name: "stays", rack: "rack-2", shareOfRackPower: "0.1", sheddable: false } as const;
    const { shed } = pointOf("hottest/on-battery-shed", { workloads: [free, stays], rack: { utilisation: "0.5" } });
    expect(shed).toEqual([{ id: "demodulator", kind: "workload", priority: 7, powerW: 0 }]);
  });
});

describe("solve() of a state that sheds receivers", () => {
  /** Two receivers of 400 W on direct current, the first of which may be shed at priority 7. */
  const at = (name: string) => {
    const { downlink } = lagosSolarHybrid;
    const [first, ...others] = downlink?.receivers ?? expect.unreachable();
    const receivers = [{ ...first, sheddable: true, priority: 7 }, ...others] as NonNullable<typeof downlink>["receivers"];
    return pointOf(name, { rack: {}, ...(downlink && { downlink: { ...downlink, receivers } }) });
  };

  it("solve() takes a shed receiver off its battery, with its heat, and closes the balance", () => {
    const [all, shed] = [at("hottest/on-battery"), at("hottest/on-battery-shed")];
    expect(shed.shed).toEqual([{ id: "receiver-1", kind: "device", priority: 7, powerW: 400 }]);
    expect(shed.electrical.itW).toBeCloseTo(all.electrical.itW - 400, 6);
    const [before, after] = [all, shed].map(({ electrical }) => electrical.batteries.find(({ id }) => id === "battery-dc")?.dischargeW);
    expect((before ?? 0) - (after ?? 0)).toBeCloseTo(400, 6); // no cable leads to it
    expect(shed.electrical.unserved).toEqual([]);
    expect(Math.abs(shed.balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * shed.electrical.nodePowerW);
  });
});

describe("snapshot() of a promise to shed", () => {
  it("snapshot() refuses one that reaches nothing, and a priority of a rack that is never shed", () => {
    expect(() => nodeOf({ rack: { sheddable: true, priority: 4 } })).toThrow(
      /site\.promises\.shedding\.downTo: must reach a rack, workload, receiver or antenna that is sheddable but is 5, and those that are have 4: lower it/,
    );
    expect(() => nodeOf({ rack: {} })).toThrow(/none is sheddable/);
    expect(() => nodeOf({ rack: { priority: 3 } })).toThrow(
      /compute\.racks\[1\]\.priority: is used only for shedding but the rack is never shed/,
    );
  });

  it("snapshot() takes a sheddable rack without a priority as the first to go", () => {
    expect(nodeOf({ rack: { sheddable: true } }).racks[1]?.shedPriority).toBe(9);
  });
});
