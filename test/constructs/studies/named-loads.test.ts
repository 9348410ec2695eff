import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rideThrough as rideThroughRule } from "../../../constructs/policy/rules/cooling/ride-through";
import { rememberedOf } from "../../../constructs/props/remembered";
import { lastsWithoutGrid } from "../../../constructs/report/questions/lasts-without-grid";
import { namedText } from "../../../constructs/report/subjects/power/questions";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { twoFeeds } from "../../../examples/two-feeds";
import { findingsOf, studyOfVariant } from "../../support/nodes/node-variants";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";
import { steadyWeather } from "../../support/year/steady-weather";

/** What batteries of the example carry for 15 minutes, and other promises of it. */
const promising = (batteryLoads: "it" | readonly string[], promises: object = {}, props = twoFeeds): EdgeNodeStackProps => ({
  ...props,
  site: { ...props.site, promises: { ...props.site.promises, batteryLoads, ...promises } },
});

const studyOf = studyOfVariant;
const verdictOf = rememberedOf((props: EdgeNodeStackProps) => evaluate(studyOf(props)));
const blocking = (props: EdgeNodeStackProps) => [
  ...new Set(verdictOf(props).findings.flatMap(({ rule, blocks }) => (blocks ? [rule] : []))),
];
const found = (props: EdgeNodeStackProps, rule: string, subject: string) => findingsOf(rule, props)[subject] ?? expect.unreachable();

const rideThrough = (props: EdgeNodeStackProps) => found(props, "cooling/ride-through", "cooling/ride-through");
const roomPeak = (props: EdgeNodeStackProps) => found(props, "cooling/restart-peak-within-limit", "cooling/room");
const autonomy = (props: EdgeNodeStackProps, of: string) => found(props, "power/autonomy-covers-promise", `power/${of}`);

function namedLasting(props: EdgeNodeStackProps) {
  const answer = lastsWithoutGrid(studyOf(props));
  if (!("others" in answer)) return expect.unreachable();
  return [answer, ...answer.others].find(({ named }) => named) ?? expect.unreachable();
}

const noGenset = changed(changed(changed(twoFeeds, "power.gensets", []), "power.standby", leftOut), "telemetry", leftOut);
const board = twoFeeds.power?.boards.find(({ name }) => name === "board-m") ?? expect.unreachable();
/** The pump of the rack loop beside that of the facility loop, on no battery. */
const ups = twoFeeds.power?.ups?.map((one) => ({ ...one, circuits: one.circuits?.filter(({ name }) => !name.startsWith("pump-")) }));
const pumpOffUps = changed(changed(twoFeeds, "telemetry", leftOut), "power", {
  ...changed(twoFeeds.power, "ups", ups),
  boards: changed(
    twoFeeds.power?.boards,
    "2.circuits",
    board.circuits?.map((one) => (one.name === "fans-1" ? { ...one, serves: [...one.serves, "secondary-pump"] } : one)),
  ),
});

describe("loads that a promise on batteries names", () => {
  it("keep the promise of the example: racks and receivers on UPS, a pump with them, and coolant and air that take up the heat", () => {
    expect(blocking(twoFeeds)).toEqual([]);
    // 2 s, three starts of 15 s, then the third air conditioner 120 s + 2 · 10 s after the power
    expect(rideThrough(twoFeeds)).toMatchObject({ outcome: "pass", limit: 2 + 3 * 15 + 120 + 2 * 10 });
    expect(roomPeak(twoFeeds)).toMatchObject({ outcome: "pass" });
    expect(autonomy(twoFeeds, "battery-a")).toMatchObject({ outcome: "pass", limit: 0.25 });
    const lasting = namedLasting(twoFeeds);
    expect(lasting).toMatchObject({ promised: true, first: "heat", dark: [], named: { until: "gensets", isCooled: false } });
    expect(lasting.hours).toBe(lasting.named?.heatH);
    expect(namedText(lasting)).toMatch(
      /^batteries last 2\.2 h; without cooling the room air is too hot after 5\.\d min; cooling is back after 3\.1 min; if no genset starts, heat stops it after 5\.\d min$/,
    );
  });

  it("are promised to the rules of power alone: fans and air conditioners that stand block nothing", () => {
    const onBattery = studyOf(twoFeeds).scenarios.filter(({ state }) => state.kind === "on-battery" || state.kind === "on-battery-at-end");
    expect(new Set(onBattery.map(({ promised, promisedTo }) => `${promised} ${promisedTo}`))).toEqual(new Set(["false power"]));
    const { findings } = verdictOf(twoFeeds);
    const at = findings.filter(({ scenario = "", promised }) => promised && scenario.includes("/on-battery"));
    expect(at.length).toBeGreaterThan(0);
    expect(new Set(at.map(({ rule }) => rule.split("/")[0]))).toEqual(new Set(["power"]));
    const all = { ...twoFeeds, site: { ...twoFeeds.site, promises: { ...twoFeeds.site.promises } } };
    delete (all.site.promises as { batteryLoads?: unknown }).batteryLoads;
    expect(blocking(all)).toEqual(expect.arrayContaining(["cooling/enough-units-work", "power/autonomy-covers-promise"]));
  });

  it("do not ride through a restart with the pump of their coolant on no battery", () => {
    expect(rideThrough(pumpOffUps)).toMatchObject({ outcome: "fail", value: 0, limit: 187, blocks: true });
    expect(rideThrough(pumpOffUps).remedy).toContain("supply the secondary pump");
    expect(autonomy(pumpOffUps, "battery-a").outcome).toBe("pass");
    expect(namedLasting(pumpOffUps)).toMatchObject({ hours: 0, first: "heat" });
  });

  it("are not known to ride through where nobody knows how long the battery of that pump lasts, and do not with the pump on none", () => {
    const unknown = (props: EdgeNodeStackProps) =>
      ["0", "1"].reduce((all, i) => changed(all, `power.batteries.${i}.energy.capacityOverTemperature`, [[-20, 0.5]]), props);
    const reason = expect.stringMatching(/^energy of battery-[ab] is not published at .* add points to capacityOverTemperature$/);
    expect(rideThrough(unknown(twoFeeds))).toMatchObject({ outcome: "unknown", blocks: true, reason });
    expect(roomPeak(unknown(twoFeeds)).outcome).toBe("pass"); // its air conditioners have no battery
    expect(rideThrough(unknown(pumpOffUps))).toMatchObject({ outcome: "fail", value: 0 });
    const high = changed(twoFeeds, "cooling.airConditioners.altitudeFactor", [{ elevation: "-100 m", factor: "1" }]);
    expect(rideThrough(high)).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("extend cooling.airConditioners.altitudeFactor"),
    });
  });

  it("are cooled as long as the batteries of the pump carry it, also where that is less than the promise", () => {
    const [long, whole] = [promising("it", { batteryAutonomyS: 3 * 3600 }), namedLasting(twoFeeds)];
    expect(blocking(long)).toEqual(["power/autonomy-covers-promise"]);
    expect(rideThrough(long)).toMatchObject({ outcome: "pass", limit: 187, value: rideThrough(twoFeeds).value });
    expect(namedLasting(long)).toMatchObject({ first: "heat", named: { heatH: whole.named?.heatH } });
    const large = changed(
      promising("it", { batteryAutonomyS: 3 * 3600, rideThroughS: 3 * 3600 }),
      "cooling.secondaryLoop.volume",
      "20000 L",
    );
    const lasts = (autonomy(large, "battery-a").value ?? 0) * 3600;
    expect(lasts).toBeGreaterThan(2 * 3600);
    expect(rideThrough(large)).toMatchObject({
      outcome: "fail",
      value: lasts,
      contributors: [{ name: "battery of secondary-pump", value: lasts }],
      remedy: "choose a larger battery for the secondary pump, or promise a shorter time (site.promises.autonomy.batteries)",
    });
  });

  it("are known to ride through where only a battery that the pump does not need is unknown", () => {
    const [a, b] = twoFeeds.power?.ups ?? [];
    const others = (one: typeof a) => one?.circuits?.filter(({ name }) => !name.startsWith("pump-")) ?? [];
    const [pump] = a?.circuits?.filter(({ name }) => name === "pump-a") ?? [];
    const ups = [
      { ...a, circuits: [...others(a), { ...pump, serves: ["secondary-pump"] }] },
      { ...b, circuits: others(b) },
    ];
    const onOne = changed(changed(twoFeeds, "telemetry", leftOut), "power.ups", ups);
    const powerLost = (i: number) => {
      const study = studyOf(changed(onOne, `power.batteries.${i}.energy.capacityOverTemperature`, [[-20, 0.5]]));
      return study.point(study.scenario("hottest/healthy")).rideThrough?.lost.power.outcome;
    };
    expect([0, 1].map(powerLost)).toEqual(["unknown", "known"]);
  });

  it("ask for a larger battery where that of the pump may not deliver the power on its bus", () => {
    const weak = ["0", "1"].reduce((all, i) => changed(all, `power.batteries.${i}.energy.maximumDischarge`, "5 kW"), twoFeeds);
    expect(rideThrough(weak)).toMatchObject({
      outcome: "fail",
      value: 0,
      contributors: [{ name: "battery of secondary-pump", value: 0 }],
      remedy: expect.stringMatching(/^choose a larger battery for the secondary pump/),
    });
  });

  it("wait without gensets for the grid, which is back when the promised time is over", () => {
    expect(rideThrough(noGenset)).toMatchObject({ outcome: "fail", limit: 900 + 120 + 2 * 10 });
    expect(namedText(namedLasting(noGenset))).toMatch(/cooling is back after 17\.3 min; heat stops it after 5\.\d min$/);
  });

  it("are not known without the volume of the room's air, which blocks", () => {
    const props = changed(changed(twoFeeds, "cooling.room.airVolume", leftOut), "cooling.room.heatCapacity", leftOut);
    expect(roomPeak(props)).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("add cooling.room.airVolume"),
    });
    expect(namedText(namedLasting(props))).toContain("when it is too hot without cooling is not known");
  });

  it("share their batteries with what else hangs there, and leave dark what nobody names", () => {
    const house = changed(twoFeeds, "power.ups.0.circuits", [
      ...(twoFeeds.power?.ups?.[0]?.circuits ?? []),
      ...(board.circuits?.filter(({ name }) => name === "antennas") ?? []),
    ]);
    const served = changed(
      house,
      "power.boards.2.circuits",
      board.circuits?.filter(({ name }) => name !== "antennas"),
    );
    const [alone, shared] = [autonomy(twoFeeds, "battery-a").value ?? 0, autonomy(served, "battery-a").value ?? 0];
    const watts = (props: EdgeNodeStackProps) =>
      studyOf(props)
        .point(studyOf(props).scenario("hottest/on-battery"))
        .electrical.batteries.find(({ id }) => id === "battery-a")?.dischargeW ?? 0;
    expect(watts(served) - watts(twoFeeds)).toBeGreaterThan(690);
    expect(shared / alone).toBeCloseTo(watts(twoFeeds) / watts(served), 6);
    expect(autonomy(twoFeeds, "autonomy").outcome).toBe("not-applicable"); // the antenna is dark there
    const named = promising(["rack-1", "antenna-1"]);
    expect(autonomy(named, "autonomy")).toMatchObject({
      outcome: "fail",
      value: 690,
      contributors: [{ name: "antenna-1", value: 690 }],
      remedy: expect.stringContaining("or remove the load from site.promises.autonomy.batteries"),
    });
    const unasked = { outcome: "not-applicable", reason: "the battery feeds no load that the site promises to carry on batteries" };
    const small = changed(promising(["rack-1"]), "power.batteries.2.energy.nominal", "0.1 kWh"); // less than the 47 s until gensets stand
    expect(autonomy(small, "battery-dc")).toMatchObject(unasked);
    expect(autonomy(small, "battery-a").outcome).toBe("pass");
  });

  it("end by heat where batteries would go on", () => {
    const small = changed(changed(twoFeeds, "cooling.secondaryLoop.volume", "60 L"), "cooling.secondaryLoop.tank", leftOut);
    expect(blocking(small)).toEqual(["cooling/ride-through"]);
    expect(autonomy(small, "battery-a").outcome).toBe("pass");
    expect(namedLasting(small).hours).toBeLessThan(187 / 3600);
  });

  it("hold at least the restart, and longer where the site states a longer time without cooling", () => {
    expect(rideThrough(promising("it", { rideThroughS: 60 })).limit).toBe(187);
    const longer = promising("it", { rideThroughS: 240 });
    expect(rideThrough(longer)).toMatchObject({ limit: 240, outcome: "pass" });
    expect(namedLasting(longer).named?.coolingBackH).toBe(187 / 3600);
  });

  it("are asked for no heat where all that cools them stays on batteries as long", () => {
    const lagos = promising("it", {}, lagosSolarHybrid);
    expect(rideThrough(lagos)).toMatchObject({ outcome: "not-applicable", reason: expect.stringContaining("batteries power its cooling") });
    expect(roomPeak(lagos)).toMatchObject({ outcome: "not-applicable" });
    expect(blocking(lagos)).toEqual([]);
    expect(namedText(namedLasting(lagos))).toMatch(/h; they carry the cooling too$/);
    const longer = promising("it", { batteryAutonomyS: 48 * 3600 }, lagosSolarHybrid); // no battery carries so long: the pumps stop
    expect(rideThrough(longer).outcome).toBe("unknown");
  });

  it("are not served by a year in which their cooling is dark for hours", () => {
    const site = {
      ...noGenset.site,
      weather: steadyWeather,
      grid: { ...noGenset.site.grid, availability: { outages: [{ fromHour: 1, hours: 2 }] } },
      promises: { ...noGenset.site.promises, batteryAutonomyS: 3600 },
    };
    const props = { ...noGenset, site };
    expect(found(props, "power/unserved-energy", "power/year")).toMatchObject({ outcome: "fail", value: 2 * 365 });
    expect(found(props, "power/survives-outage", "power/year/on-batteries")).toMatchObject({ outcome: "fail", value: 0, limit: 1 });
  });

  it("leave the list where shedding switches them off", () => {
    const shedding = changed(promising(["rack-1", "antenna-1"], { sheddingDownTo: 9 }), "downlink.antennas.0.sheddable", true);
    expect(autonomy(shedding, "autonomy").outcome).toBe("not-applicable");
    const none = changed(promising(["antenna-1"], { sheddingDownTo: 9 }), "downlink.antennas.0.sheddable", true);
    expect(autonomy(none, "autonomy")).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("shedding switches off every load"),
    });
  });

  it("are asked for no heat where every rack is shed, or none has started", () => {
    const racks = twoFeeds.compute?.racks.map((rack) => ({ ...rack, sheddable: true }));
    const workloads = twoFeeds.orchestration?.workloads.map((workload) => ({ ...workload, sheddable: true }));
    const shed = changed(
      changed(promising("it", { sheddingDownTo: 1, coldStart: true }), "compute.racks", racks),
      "orchestration.workloads",
      workloads,
    );
    const study = studyOf(shed);
    for (const name of ["hottest/on-genset-shed", "coldest/cold-start"]) {
      const point = study.point(study.scenario(name));
      expect(judgeRule(rideThroughRule, { node: study.node, point })).toMatchObject([
        { outcome: "not-applicable", reason: "no rack runs in this scenario" },
      ]);
    }
    expect(rideThrough(shed)).toMatchObject({ outcome: "pass", limit: 187 });
  });

  it("are refused where the design does not have them", () => {
    const problems = (of: "it" | readonly string[], props = twoFeeds) => problemsOf(() => studyOf(promising(of, {}, props)));
    expect(problems(["rack-1", "rack-9"])).toEqual([
      expect.stringMatching(
        /^site\.promises\.autonomy\.batteries\.of\[1\]: names "rack-9", which is no load of the design: use one of rack-1, rack-2, /,
      ),
    ]);
  });
});
