import { defineSite, type EdgeNodeStackProps, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { ChangedSnapshots, snapshot } from "../../../constructs/studies/snapshot/snapshot";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { changed } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";
import { everyRow } from "../../support/tables/every-row";

const siteProps: SiteProps = {
  country: "NG",
  position: { latitude: 6.58, longitude: 3.32, elevation: "41 m" },
  climate: { hottest: { dryBulb: "40 °C", wetBulb: "27.2 °C", irradiance: "clear-sky" }, coldest: { dryBulb: "18 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.85", outages: { longest: "8 h" } },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, autonomy: "8 h", rideThrough: "60 s" },
};
const { site: _, ...design } = lagosSolarHybrid;

interface Given {
  readonly site: SiteProps;
  readonly design: Omit<EdgeNodeStackProps, "site">;
}

const plain: Given = { site: siteProps, design };

/** With one value changed, by its path from the site or a module. */
function given(base: Given, path: string, value: unknown): Given {
  if (path.startsWith("site.")) return { ...base, site: changed(base.site, path.slice(5), value) };
  return { ...base, design: changed(base.design, path, value) };
}

/** Of a changed module alone what changed is parsed anew: the site and the rest of the design are those of all rows. */
function refusals({ site, design: modules }: Given): string[] {
  if (site !== siteProps) return problemsOf(() => snapshot("absurd", defineSite(site), modules));
  snapshots ??= new ChangedSnapshots("absurd", defineSite(siteProps), design);
  return problemsOf(() => snapshots?.of(modules));
}

let snapshots: ChangedSnapshots | undefined;

/** The prop as an error names it. */
function asNamed(path: string): string {
  return path.replace(/^site\./, "").replaceAll(/\.(\d+)/g, "[$1]");
}

const breaker = "power.feeds.0.main";
const cable = "power.feeds.0.cable";
const genset = "power.gensets.0";
const ups = "power.ups.0";
const battery = "power.batteries.0.energy";
const plant = "power.rectifierPlants.0";
const rack = "compute.racks.0";

/** Values that no node has, each of which would pass the limits of its kind. */
const implausible: readonly (readonly [path: string, value: unknown])[] = [
  ["site.grid.nominal", "400000 V line-to-line"],
  ["site.grid.nominal", "4 V line-to-line"],
  ["site.grid.minimum", "0.01"],
  ["site.grid.importLimit", "90 MW"],
  ["site.grid.outages.longest", "90000 h"],
  ["site.promises.autonomy", "900000 h"],
  ["site.promises.rideThrough", "3000 h"],
  ["site.climate.hottest.dryBulb", "69 °C"],
  ["site.climate.coldest.dryBulb", "-89 °C"],
  [`${breaker}.rating`, "63000 A"],
  [`${breaker}.rating`, "0.001 A"],
  [`${breaker}.referenceTemperature`, "250 °C"],
  [`${breaker}.breakingCapacity`, "900000 A"],
  [`${breaker}.enclosureRise`, "90 K"],
  [`${cable}.section`, "24000 mm²"],
  [`${cable}.section`, "0.0001 mm²"],
  [`${cable}.length`, "400 km".replace("400 km", "400000 m")],
  ["power.feeds.0.shortCircuit.current", "900000 A"],
  [`${genset}.ratedPower`, "60 MW"],
  [`${genset}.ratedPower`, "1 W"],
  [`${genset}.ratedApparentPower`, "99 MVA"],
  [`${genset}.tank.usable`, "90000 m³"],
  [`${genset}.start.time`, "90 h"],
  [`${genset}.intakeRise`, "900 K"],
  [`${genset}.maximumAmbient`, "290 °C"],
  [
    `${genset}.fuel`,
    [
      [0, 0.5],
      [40, 1900],
    ],
  ],
  [`${ups}.ratedPower`, "90 MW"],
  [`${ups}.outputVoltage`, "40000 V line-to-line"],
  [`${ups}.shortCircuitCurrent`, "950000 A"],
  [`${ups}.walkIn`, "90 h"],
  [`${ups}.charger.power`, "95 MW"],
  [`${ups}.ambient.maximum`, "299 °C"],
  [`${battery}.nominal`, "900 MWh"],
  [`${battery}.maximumDischarge`, "99 MW"],
  ["power.batteries.1.voltage", "48000 V DC"],
  [`${plant}.ratedPower`, "90 MW"],
  [`${plant}.busVoltage`, "54000 V DC"],
  [`${plant}.runningRange.maximum`, "30000 V"],
  [`${plant}.fullPowerUpTo`, "299 °C"],
  ["power.photovoltaics.0.ratedPower", "99 MW"],
  ["power.photovoltaics.0.moduleEfficiency", "0.45"],
  ["power.standby.transfer", "90 h"],
  [`${rack}.maximum`, "90 MW"],
  [`${rack}.maximumSupply`, "299 °C"],
  [`${rack}.supplies.ratedPower`, "40 MW"],
  [`${rack}.supplies.efficiency`, "0.02"],
  ["cooling.facilityLoop.flow", "40000 L/min"],
  ["cooling.facilityLoop.pumpPower", "0 W"],
  ["cooling.facilityLoop.volume", "900000 m³"],
  ["cooling.dryCoolers.setpoint", "299 °C"],
  ["cooling.dryCoolers.rating.heat", "90 MW"],
  ["cooling.dryCoolers.rating.airFlow", "900 m³/s"],
  ["cooling.dryCoolers.rating.fanPower", "900 kW"],
  ["cooling.cdus.setpoint", "299 °C"],
  ["cooling.cdus.rating.heat", "90 MW"],
  ["cooling.cdus.rating.primaryFlow", "900000 L/min"],
  ["cooling.airConditioners.minimumAmbient", "-99 °C"],
  ["cooling.airConditioners.table.0.capacity", "90 MW"],
  ["cooling.airConditioners.table.0.eer", 49],
  ["cooling.room.coolingSetpoint", "299 °C"],
  ["cooling.room.heater", "90 MW"],
  ["cooling.room.airVolume", "99000 m³"],
  ["cooling.room.envelope.0.area", "90000 m²"],
  ["cooling.room.envelope.0.transmittance", "19 W/(m²·K)"],
  [`${cable}.ampacity`, "6300 A"],
  ["cooling.dryCoolers.rating.fanPower", "0.1 W"],
  [`${battery}.dischargeRate`, [[-20, 60, 100]]],
  [`${battery}.chargeRate`, [[0, 60, 100]]],
  [`${battery}.dischargeEfficiency`, "1"],
  [`${battery}.chargeEfficiency`, "1"],
  [`${battery}.capacityOverTemperature`, [[60, 1.2]]],
  [
    `${battery}.capacityOverTemperature`,
    [
      [-20, 1.1],
      [60, 1.1],
    ],
  ],
  [`${battery}.capacityOverRate`, [[0, 0.1, 1.2]]],
  [`${battery}.capacityOverRate`, [[0, 10, 1.1]]],
  [
    `${battery}.capacityOverRate`,
    [
      [0, 0.1, 0.8],
      [0.1, 1, 0.9],
    ],
  ],
  [`${battery}.maximumDischarge`, "49 MW"],
  [`${battery}.maximumCharge`, "49 MW"],
  [`${ups}.shortCircuitCurrent`, "115 A"],
  [`${plant}.shortCircuitCurrent`, "50 A"],
  [`${genset}.shortCircuitCurrent`, "180 A"],
  ["power.feeds.0.shortCircuit.current", "249 A"],
  [`${ups}.loss.noLoad`, 0],
  [`${ups}.loss.square`, 0.9],
  [`${ups}.charger.efficiency`, "1"],
  [`${ups}.efficiency`, "1"],
  [`${plant}.efficiency`, "1"],
  [
    `${plant}.efficiency`,
    [
      [0, 1],
      [1, 1],
    ],
  ],
  [`${plant}.voltageDerating`, [[0, 1]]],
  ["power.photovoltaics.0.inverterEfficiency", "1"],
  [`${rack}.supplies.efficiency`, "1"],
  ["downlink.antennas.0.power", "90 MW"],
  ["downlink.receivers.0.dataRate", "9000000 Gbit/s"],
];

describe("a design with an absurd value", () => {
  it("stands without it", () => {
    expect(problemsOf(() => snapshot("absurd", defineSite(siteProps), design))).toEqual([]);
  });

  it("is refused, by the name of the prop, with what would be plausible and how to excuse it", () => {
    everyRow("%s of %j", implausible, (path, value) => {
      const named = asNamed(path);
      const said = refusals(given(plain, path, value)).filter(
        (problem) => problem.startsWith(`${named}: `) || problem.startsWith(`${named}[`),
      );
      expect(said.join("\n")).toMatch(/ to be plausible \(.*: .*\) but .*: correct .*unusual: \{ \w+: \{ reason, owner \} \}/);
    });
  });

  it("is taken with a reason", () => {
    everyRow("%s of %j", implausible, (path, value) => {
      const [object, prop] = [path.slice(0, path.lastIndexOf(".")), path.slice(path.lastIndexOf(".") + 1)];
      const excused = given(given(plain, path, value), `${object}.unusual`, {
        [path === `${genset}.fuel` ? "fuelYield" : prop]: { reason: "as measured", owner: "site@example.org" },
      });
      const said = refusals(excused).filter((problem) => problem.startsWith(asNamed(path)) && problem.includes("plausible"));
      expect(said).toEqual([]);
    });
  });

  it("is refused for what cannot be, whatever reason it gives", () => {
    const unusual = { reason: "as measured", owner: "site@example.org" };
    const main = design.power?.feeds[0]?.main;
    const row = { ambient: "35 °C", capacity: "10 kW", eer: 48, unusual: { eer: unusual } };
    const impossible: readonly (readonly [string, unknown, RegExp])[] = [
      ["cooling.airConditioners.table.0", row, /table\[0\]\.eer: must be at most 3[0-9.]+, Carnot's between air of the room/],
      ["compute.racks.0.captureRatio", "1.2", /captureRatio: must be at most 1 /],
      ["power.batteries.0.energy.chargeEfficiency", "1.01", /chargeEfficiency: must be at most 1 /],
      [
        "power.gensets.0.fuel",
        [
          [0, 0.5],
          [40, 2],
        ],
        /fuel\[1\]: must have at most 24\.2 kW, all that 2 L\/h of the heaviest fuel hold, but has 40 kW/,
      ],
      ["power.feeds.0.cable.section", "25001 mm²", /section: must be at most 25000 mm²/],
      [
        "power.feeds.0.main",
        { ...main, breakingCapacity: "10 kA", selectiveUpTo: "10.1 kA", unusual: { selectiveUpTo: unusual, breakingCapacity: unusual } },
        /main\.selectiveUpTo: must be at most the breaking capacity of 10000 A but is 10100 A: it cannot trip alone/,
      ],
    ];
    for (const [path, value, said] of impossible) expect(refusals(given(plain, path, value)).join("\n")).toMatch(said);
  });
});
