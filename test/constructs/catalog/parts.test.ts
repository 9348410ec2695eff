import { type CoolingProps, declarePart, type ListedPart, parts, snapshot, tryFindPart } from "cdktf-edge-node";
import { beforeAll, describe, expect, it } from "vitest";
import { moistAir } from "../../../constructs/engineering/thermal/air/moist-air";
import { coolantModel } from "../../../constructs/engineering/thermal/coolant/coolant-model";
import { requiredFlowM3PerSPerW } from "../../../constructs/engineering/thermal/coolant/required-flow";
import { cduExchanger } from "../../../constructs/engineering/thermal/exchangers/cdu";
import { rateCdu } from "../../../constructs/engineering/thermal/exchangers/cdu-rating";
import { dryCoolerCoil } from "../../../constructs/engineering/thermal/exchangers/dry-cooler-coil";
import { rateDryCooler } from "../../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import type { RackFacts } from "../../../constructs/facts/compute/rack";
import { isLiquidCooling, type LiquidCoolingFacts } from "../../../constructs/facts/cooling/cooling";
import points from "../../reference/catalog-points.json";
import { catalogueDesign, catalogueSite } from "../../support/nodes/catalogue-node";
import { completed } from "../../support/props/completed-part";
import { everyRow } from "../../support/tables/every-row";

const airConditioners = points["air-conditioners"].points;
const ofKind = (kind: string) => parts.filter((part) => part.kind === kind);
const litresPerMinute = 60_000;

/** The parsed design with one of its cooling parts exchanged for one of the catalogue. */
function withPart(part: ListedPart, change: Readonly<Record<string, unknown>> = {}): LiquidCoolingFacts {
  const { values, source } = completed(part, change);
  const { dryCoolers, cdus, airConditioners } = catalogueDesign.cooling;
  const exchanged =
    part.kind === "dry-cooler"
      ? { dryCoolers: { ...dryCoolers, rating: values, source } }
      : part.kind === "cdu"
        ? { cdus: { ...cdus, rating: values, source } }
        : { airConditioners: { ...airConditioners, ...values, source } };
  const { cooling } = snapshot(part.id, catalogueSite, {
    ...catalogueDesign,
    cooling: { ...catalogueDesign.cooling, ...exchanged } as CoolingProps,
  });
  if (!isLiquidCooling(cooling)) throw new Error("no cooling");
  return cooling;
}

type DryCoolerRating = LiquidCoolingFacts["dryCoolers"]["rating"];
type CduRating = LiquidCoolingFacts["cdus"]["rating"];

/** The numbers of a sheet by the names of the transcription. */
type Sheet = Readonly<Record<string, number>>;

/** What is known of it. */
const sheetOf = (values: Readonly<Record<string, number | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined));

/** Props that the sheet's points compare otherwise, or that are no number. */
const noNumber = ["coolant", "primaryCoolant", "secondaryCoolant", "airClass", "requiredFlow"];

/** Every published number is compared with the transcription, and none that the transcription lacks. */
function expectSheet(part: ListedPart, read: Readonly<Record<string, number>>, sheet: Readonly<Record<string, number>>): void {
  const compared = Object.keys(sheet).filter((name) => name in read);
  for (const name of compared) expect(read[name], name).toBeCloseTo(sheet[name] ?? Number.NaN, 9);
  expect(compared).toHaveLength(Object.keys(part.published).filter((prop) => !noNumber.includes(prop)).length);
}

describe("parts", () => {
  it("parts lists every part with a maker, a model and a source of a stated edition, and what is published beside what is open", () => {
    for (const { id, kind, maker, model, published, open, source } of parts) {
      expect([id, maker, model, source.document].every((text) => text.trim() !== "")).toBe(true);
      expect(open.filter((prop) => prop in published)).toEqual([]);
      if (kind !== "breaker" && kind !== "power-supply") expect(source.edition, id).toBeDefined();
      expect(["verified", "partial", "derived"]).toContain(source.mark);
      if (source.mark === "verified") expect(source.url ?? source.document, id).toMatch(/https?:|nVent|NetSure/);
    }
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });

  it("tryFindPart() finds a part by its id, and nothing by another", () => {
    expect(tryFindPart("kelvion-121")).toMatchObject({ kind: "dry-cooler", maker: "Kelvion", open: ["coolant", "airFlow", "fanPower"] });
    expect(tryFindPart("kelvion-122")).toBeUndefined();
    expect(tryFindPart("toString")).toBeUndefined();
  });

  it("parts has exactly the dry coolers, CDUs and racks of the reference", () => {
    for (const [kind, group] of [
      ["dry-cooler", "dry-coolers"],
      ["cdu", "cdus"],
      ["rack", "racks"],
    ] as const)
      expect(ofKind(kind).map(({ id }) => id)).toEqual(Object.keys(points[group].points).sort());
  });
});

describe("every dry cooler of the catalogue", () => {
  let coolers: readonly { readonly id: string; readonly part: ListedPart; readonly rating: DryCoolerRating; readonly sheet: Sheet }[];
  beforeAll(() => {
    coolers = ofKind("dry-cooler").map((part) => {
      const sheet = points["dry-coolers"].points[part.id as keyof (typeof points)["dry-coolers"]["points"]];
      return { id: part.id, part, rating: withPart(part).dryCoolers.rating, sheet };
    });
  });

  it("gives its published point", () => {
    everyRow("$id", coolers, ({ part, rating, sheet }) => {
      const read = {
        heat_kW: rating.heatW / 1000,
        air_in_C: rating.airInC,
        coolant_in_C: rating.coolantInC,
        coolant_out_C: rating.coolantOutC,
        fan_kW: rating.fanPowerW / 1000,
      };
      expectSheet(part, read, sheet);
    });
  });

  it("rejects its published heat at its published point through the model, and moves its published coolant flow within 2.5 %", () => {
    everyRow("$id", coolers, ({ rating, sheet }) => {
      const rated = rateDryCooler(rating);
      const air = moistAir({ dryBulbC: rating.airInC, pressurePa: 101_325 });
      const coil = dryCoolerCoil(rated, air, 1, rated.coolantMassFlowKgPerS, rated.coolantSpecificHeatJPerKgK);
      expect((coil.heatPerKelvinWPerK * (rating.coolantInC - rating.airInC)) / rating.heatW).toBeCloseTo(1, 9);
      expect(coil.fanPowerW).toBeCloseTo(rating.fanPowerW, 6);
      const flow =
        (rated.coolantMassFlowKgPerS / coolantModel(rating.coolant).densityKgPerM3((rating.coolantInC + rating.coolantOutC) / 2)) *
        litresPerMinute;
      // the sheets' flows: water 1.2 % off the heat balance of its own point; 20 % glycol of unknown kind, taken here as 25 % PG
      if (sheet.coolant_L_min !== undefined) expect(Math.abs(flow / sheet.coolant_L_min - 1)).toBeLessThan(0.025);
    });
  });
});

describe("every CDU of the catalogue", () => {
  let cdus: readonly { readonly id: string; readonly part: ListedPart; readonly rating: CduRating; readonly sheet: Sheet }[];
  beforeAll(() => {
    const water = { kind: "water" } as const;
    cdus = ofKind("cdu").map((part) => {
      const sheet = points.cdus.points[part.id as keyof (typeof points)["cdus"]["points"]];
      return { id: part.id, part, rating: withPart(part, { primaryCoolant: water, secondaryCoolant: water }).cdus.rating, sheet };
    });
  });

  it("gives its published point", () => {
    everyRow("$id", cdus, ({ part, rating, sheet }) => {
      const read = {
        heat_kW: rating.heatW / 1000,
        approach_K: rating.approachK,
        primary_in_C: rating.primaryInC,
        primary_L_min: rating.primaryFlowM3PerS * litresPerMinute,
        secondary_L_min: rating.secondaryFlowM3PerS * litresPerMinute,
      };
      expectSheet(part, read, sheet);
    });
  });

  it("keeps its published approach at its published heat through the model, and its published returns within 0.2 K with water", () => {
    everyRow("$id", cdus, ({ rating, sheet }) => {
      const rated = rateCdu(rating);
      const { heatPerKelvinWPerK } = cduExchanger(rated, rated);
      const heatW = heatPerKelvinWPerK * (rated.secondaryInC - rating.primaryInC);
      expect(heatW / rating.heatW).toBeCloseTo(1, 9);
      expect(rated.secondaryInC - heatW / rated.secondaryCapacityRateWPerK - rating.primaryInC).toBeCloseTo(rating.approachK, 9);
      if (sheet.primary_return_C !== undefined) expect(Math.abs(rated.primaryOutC - sheet.primary_return_C)).toBeLessThan(0.2);
      if (sheet.secondary_return_C !== undefined) expect(Math.abs(rated.secondaryInC - sheet.secondary_return_C)).toBeLessThan(0.2);
    });
  });
});

/** What the rack asks for at a supply temperature [m³/s]. */
const flowOf = ({ requiredFlowM3PerSPerW: required = [], captureRatio, inletW }: RackFacts, supplyC: number) =>
  (requiredFlowM3PerSPerW(required, supplyC) ?? Number.NaN) * captureRatio * inletW;

describe("lenovo-gb300-nvl72", () => {
  it("lenovo-gb300-nvl72 asks for its published flow at each of its published supply temperatures, never less", () => {
    const { values, source } = declarePart("lenovo-gb300-nvl72", { owner: "tests", idle: "20 kW" });
    const rack = { name: "rack-1", utilisation: "1", ...values, source } as const;
    const parsed = snapshot("gb300", catalogueSite, { compute: { racks: [rack] } }).racks[0] ?? expect.unreachable();
    for (const [supplyC, litres] of points.racks.flow_over_supply["lenovo-gb300-nvl72"] as [number, number][]) {
      const over = flowOf(parsed, supplyC) * litresPerMinute - litres;
      expect(over).toBeGreaterThan(-1e-3);
      expect(over).toBeLessThan(0.1);
    }
  });
});

describe("every rack of the catalogue", () => {
  it("gives its published figures, and coolant leaves it as published", () => {
    everyRow("$id", ofKind("rack"), (part) => {
      const { id } = part;
      const sheet: Sheet = points.racks.points[id as keyof (typeof points)["racks"]["points"]];
      const { values, source } = completed(part);
      const rack = { name: "rack-1", utilisation: "1", ...values, source } as unknown as (typeof catalogueDesign.compute.racks)[0];
      const parsed = snapshot(id, catalogueSite, { compute: { racks: [rack] } }).racks[0];
      if (!parsed) throw new Error("no rack");
      const read: Readonly<Record<string, number>> = sheetOf({
        maximum_kW: parsed.inletW / 1000,
        capture_percent: parsed.captureRatio * 100,
        maximum_supply_C: parsed.maximumSupplyC,
      });
      expectSheet(part, read, sheet);
      if (sheet.flow_at_maximum_supply_L_min === undefined || sheet.outlet_C === undefined) return;
      const flowM3PerS = flowOf(parsed, parsed.maximumSupplyC ?? Number.NaN);
      expect(Math.abs(flowM3PerS * litresPerMinute - sheet.flow_at_maximum_supply_L_min)).toBeLessThan(0.1);
      const water = coolantModel({ kind: "water" });
      const meanC = ((parsed.maximumSupplyC ?? Number.NaN) + sheet.outlet_C) / 2;
      const riseK = (parsed.captureRatio * parsed.inletW) / (flowM3PerS * water.densityKgPerM3(meanC) * water.specificHeatJPerKgK(meanC));
      expect(Math.abs((parsed.maximumSupplyC ?? Number.NaN) + riseK - sheet.outlet_C)).toBeLessThan(0.1);
    });
  });
});

describe("every air conditioner of the catalogue", () => {
  it("publishes its frequency at most and no table: the design's parses, and every number of it is an assumption", () => {
    everyRow("$id", ofKind("air-conditioner"), (part) => {
      const { nominal_Hz }: { readonly nominal_Hz?: readonly number[] } = airConditioners[part.id as keyof typeof airConditioners];
      expect(part.published).toEqual(nominal_Hz ? { frequency: `${nominal_Hz[0]} Hz` } : {});
      const { table, source } = withPart(part).airConditioners;
      expect(table).toHaveLength(2);
      expect(source.assumed?.map(({ name }) => name)).toEqual(["table", "minimum ambient", "altitude factor"]);
    });
  });
});

describe("satnms-acu-odu-dc", () => {
  it("satnms-acu-odu-dc draws 230 V times 3 A, and is built for 230 V", () => {
    const { supply_V, supply_A } = points.antennas.points["satnms-acu-odu-dc"];
    const part = tryFindPart("satnms-acu-odu-dc");
    if (!part) throw new Error("no part");
    const { values, source } = completed(part);
    const node = snapshot("antenna", catalogueSite, {
      downlink: {
        antennas: [{ name: "antenna-1", satellites: [39084], ...(values as unknown as { power: "690 W"; inputVoltage: "230 V" }), source }],
        receivers: [{ name: "receiver-1", antenna: "antenna-1", dataRate: "100 Mbit/s", power: "400 W", source }],
      },
    });
    const demand = node.demands.find(({ id }) => id === "antenna-1");
    expect(demand?.powerW).toBe(supply_V * supply_A);
    expect(demand?.builtFor).toMatchObject({ nominalV: [supply_V] });
  });
});
