import { describe, expect, it } from "vitest";
import { wetPads } from "../../../../constructs/engineering/thermal/air/adiabatic-pads";
import { moistAir } from "../../../../constructs/engineering/thermal/air/moist-air";
import { solAirC } from "../../../../constructs/engineering/thermal/air/sol-air";
import { standardPressurePa } from "../../../../constructs/engineering/thermal/air/standard-pressure";
import { capacityAltitudeFactor, capacityAtAmbient } from "../../../../constructs/engineering/thermal/capacity-over-ambient";
import { massShareFromVolumeShare } from "../../../../constructs/engineering/thermal/coolant/coolant";
import { coolantModel } from "../../../../constructs/engineering/thermal/coolant/coolant-model";
import {
  waterConductivityWPerMK,
  waterDensityKgPerM3,
  waterSpecificHeatJPerKgK,
} from "../../../../constructs/engineering/thermal/coolant/water";
import { cduExchanger } from "../../../../constructs/engineering/thermal/exchangers/cdu";
import { rateCdu } from "../../../../constructs/engineering/thermal/exchangers/cdu-rating";
import { counterflowEffectiveness, counterflowNtu } from "../../../../constructs/engineering/thermal/exchangers/counterflow";
import { crossflowEffectiveness, crossflowNtu } from "../../../../constructs/engineering/thermal/exchangers/crossflow";
import {
  coilAirFlowKgPerS,
  coilCoolantConductanceWPerK,
  coilFanPowerW,
  dryCoolerCoil,
} from "../../../../constructs/engineering/thermal/exchangers/dry-cooler-coil";
import { rateDryCooler } from "../../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { everyRow } from "../../../support/tables/every-row";

const water = { kind: "water" } as const;
const cooler = { heatW: 20_000, airInC: 35, coolantInC: 46, coolantOutC: 40, coolant: water, airFlowM3PerS: 2.4, fanPowerW: 800 };
const cdu = {
  heatW: 20_000,
  approachK: 4,
  primaryInC: 40,
  primaryFlowM3PerS: 8e-4,
  secondaryFlowM3PerS: 5e-4,
  primaryCoolant: water,
  secondaryCoolant: water,
};
const table = { table: [{ ambientC: 20, capacityW: 1000, eer: 3 }], minimumAmbientC: -10 };

/** A function of one argument of a model, the ends of what the argument may be, and what is just beyond them. */
type Model = readonly [name: string, of: (x: number) => unknown, inside: readonly number[], outside: readonly number[]];

function models(): readonly Model[] {
  const ratedCooler = rateDryCooler(cooler);
  const ratedCdu = rateCdu(cdu);
  const air = moistAir({ dryBulbC: 35, wetBulbC: 20, pressurePa: 101_325 });
  const glycol = coolantModel({ kind: "ethylene-glycol", massShare: 0.3 });
  return [
    ["massShareFromVolumeShare()", (x) => massShareFromVolumeShare("propylene-glycol", x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["coolantModel() over its share", (massShare) => coolantModel({ kind: "ethylene-glycol", massShare }), [0, 0.6], [-1e-9, 0.6 + 1e-9]],
    ["coolantModel() over temperature", (x) => glycol.densityKgPerM3(x), [glycol.minimumC, 100], [glycol.minimumC - 1e-6, 100 + 1e-6]],
    ["specificHeatJPerKgK()", (x) => glycol.specificHeatJPerKgK(x), [glycol.minimumC, 100], [glycol.minimumC - 1e-6, 100 + 1e-6]],
    ["conductivityWPerMK()", (x) => glycol.conductivityWPerMK(x), [glycol.minimumC, 100], [glycol.minimumC - 1e-6, 100 + 1e-6]],
    ["waterDensityKgPerM3()", waterDensityKgPerM3, [-20, 110], [-20 - 1e-6, 110 + 1e-6]],
    ["waterSpecificHeatJPerKgK()", waterSpecificHeatJPerKgK, [-20, 110], [-20 - 1e-6, 110 + 1e-6]],
    ["waterConductivityWPerMK()", waterConductivityWPerMK, [-20, 110], [-20 - 1e-6, 110 + 1e-6]],
    ["moistAir() over dry bulb", (dryBulbC) => moistAir({ dryBulbC, pressurePa: 101_325 }), [-100, 100], [-100 - 1e-6, 100 + 1e-6]],
    ["moistAir() over pressure", (pressurePa) => moistAir({ dryBulbC: 20, pressurePa }), [20_000, 120_000], [19_999, 120_001]],
    [
      "moistAir() over relative humidity",
      (relativeHumidity) => moistAir({ dryBulbC: 20, pressurePa: 101_325, relativeHumidity }),
      [0, 1],
      [-1e-9, 1 + 1e-9],
    ],
    ["moistAir() over dew point", (dewPointC) => moistAir({ dryBulbC: 20, pressurePa: 101_325, dewPointC }), [-100, 20], [-101, 20.001]],
    ["moistAir() over wet bulb", (wetBulb) => moistAir({ dryBulbC: 20, pressurePa: 101_325, wetBulbC: wetBulb }), [6, 20], [5, 20.001]],
    [
      "moistAir() over humidity ratio",
      (humidityRatio) => moistAir({ dryBulbC: 20, pressurePa: 101_325, humidityRatio }),
      [0, 0.0146],
      [-1e-9, 0.0149],
    ],
    ["moistAir() where water boils", (dryBulbC) => moistAir({ dryBulbC, pressurePa: 60_000, relativeHumidity: 1 }), [85], [87, 95]],
    ["moistAir() at a dew point that boils", (dewPointC) => moistAir({ dryBulbC: 95, pressurePa: 60_000, dewPointC }), [85], [87, 95]],
    ["moistAir() at a wet bulb that boils", (wetBulb) => moistAir({ dryBulbC: 95, pressurePa: 60_000, wetBulbC: wetBulb }), [84], [87, 95]],
    ["standardPressurePa()", standardPressurePa, [-5000, 11_000], [-5001, 11_001]],
    ["solAirC() over dry bulb", (x) => solAirC(x, 0.4, 800), [-60, 60], []],
    ["solAirC() over absorptance", (x) => solAirC(40, x, 800), [0, 1], [-1e-9, 1 + 1e-9]],
    ["solAirC() over irradiance", (x) => solAirC(40, 0.4, x), [0, 1400], [-1e-9]],
    ["wetPads()", (x) => wetPads(air, x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["crossflowEffectiveness() over NTU", (x) => crossflowEffectiveness(x, 0.5), [0, 1e6], [-1e-9]],
    ["crossflowEffectiveness() over C*", (x) => crossflowEffectiveness(2, x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["counterflowEffectiveness() over NTU", (x) => counterflowEffectiveness(x, 0.5), [0, 1e6], [-1e-9]],
    ["counterflowEffectiveness() over C*", (x) => counterflowEffectiveness(2, x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["crossflowNtu() over ε", (x) => crossflowNtu(x, 0.5), [0, 0.99], [-1e-9, 1]],
    ["crossflowNtu() over C*", (x) => crossflowNtu(0.5, x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["counterflowNtu() over ε", (x) => counterflowNtu(x, 0.5), [0, 0.999], [-1e-9, 1]],
    ["counterflowNtu() over C*", (x) => counterflowNtu(0.5, x), [0, 1], [-1e-9, 1 + 1e-9]],
    ["rateDryCooler() over heat", (heatW) => rateDryCooler({ ...cooler, heatW }), [1, 25_000], [0, 35_000]],
    ["rateDryCooler() over air in", (airInC) => rateDryCooler({ ...cooler, airInC }), [0, 35], [40]],
    ["rateDryCooler() over coolant in", (coolantInC) => rateDryCooler({ ...cooler, coolantInC }), [46], [40, 39]],
    ["rateDryCooler() over coolant out", (coolantOutC) => rateDryCooler({ ...cooler, coolantOutC }), [40], [46, 35]],
    ["rateDryCooler() over air flow", (airFlowM3PerS) => rateDryCooler({ ...cooler, airFlowM3PerS }), [2, 20], [0, -1]],
    ["rateDryCooler() over fan power", (fanPowerW) => rateDryCooler({ ...cooler, fanPowerW }), [0, 5000], [-1]],
    ["rateDryCooler() over fouling", (x) => rateDryCooler(cooler, x), [1e-6, 1], [0, 1.001]],
    ["coilAirFlowKgPerS()", (x) => coilAirFlowKgPerS(ratedCooler, air, x), [0, 1], [-1e-9, 1.001]],
    ["coilFanPowerW()", (x) => coilFanPowerW(ratedCooler, air, x), [0, 1], [-1e-9, 1.001]],
    ["coilCoolantConductanceWPerK()", (x) => coilCoolantConductanceWPerK(ratedCooler, x), [0, 2], [-1e-9]],
    ["dryCoolerCoil() over fan speed", (x) => dryCoolerCoil(ratedCooler, air, x, 0.8, 4180), [0, 1], [-1e-9, 1.001]],
    ["dryCoolerCoil() over flow", (x) => dryCoolerCoil(ratedCooler, air, 1, x, 4180), [0, 1.2], [-1e-9]],
    ["rateCdu() over heat", (heatW) => rateCdu({ ...cdu, heatW }), [1, 20_000], [0, -1, 1e7]],
    ["rateCdu() over approach", (approachK) => rateCdu({ ...cdu, approachK }), [0.1, 20], [0, -1]],
    ["rateCdu() over primary inlet", (primaryInC) => rateCdu({ ...cdu, primaryInC }), [0, 60], [-1, 99]],
    ["rateCdu() over primary flow", (primaryFlowM3PerS) => rateCdu({ ...cdu, primaryFlowM3PerS }), [6e-4, 1], [0, -1]],
    ["rateCdu() over secondary flow", (secondaryFlowM3PerS) => rateCdu({ ...cdu, secondaryFlowM3PerS }), [4e-4, 7e-4], [0, -1]],
    ["cduExchanger()", (x) => cduExchanger(ratedCdu, ratedCdu, x), [0, 1], [-1e-9, 1.001]],
  ];
}

describe("every thermal model of one argument", () => {
  it("answers at the ends of its range with finite numbers", () => {
    everyRow("%s", models(), (_, model, inside) => {
      for (const x of inside) {
        const answer = model(x);
        const numbers =
          typeof answer === "number" ? [answer] : Object.values(answer as object).filter((value) => typeof value === "number");
        for (const number of numbers) expect(Number.isFinite(number), `${x} gives ${number}`).toBe(true);
      }
    });
  });

  it("refuses what lies beyond, NaN and both infinities", () => {
    everyRow("%s", models(), (_, model, __, outside) => {
      for (const x of [...outside, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        expect(() => model(x), String(x)).toThrow(RangeError);
    });
  });
});

describe("air conditioners and trim chillers beyond their table", () => {
  it("capacityAtAmbient() is off beyond both ends, at infinity too, and refuses NaN", () => {
    for (const ambient of [20.001, Number.POSITIVE_INFINITY, -10.001, Number.NEGATIVE_INFINITY])
      expect(capacityAtAmbient(table, ambient).running, String(ambient)).toBe(false);
    for (const ambient of [20, -10]) expect(capacityAtAmbient(table, ambient).running).toBe(true);
    expect(() => capacityAtAmbient(table, Number.NaN)).toThrow(RangeError);
  });

  it("capacityAltitudeFactor() is unknown beyond its last point and at NaN", () => {
    for (const elevation of [1000.001, Number.POSITIVE_INFINITY, Number.NaN])
      expect(
        capacityAltitudeFactor(
          [
            [0, 1],
            [1000, 0.9],
          ],
          elevation,
        ),
      ).toBeUndefined();
  });
});
